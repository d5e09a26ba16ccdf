// Makes pages livelier; every page works without it.

// A destructive act names what it will do and asks once.
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

// Nothing typed is lost: forms with a name under data-keep come back as they were left.
const keyOf = (form) => "draft:" + location.pathname + ":" + form.dataset.keep;
const kept = (form) => [...form.elements].filter((field) => field.name && !["password", "file", "hidden"].includes(field.type));

for (const form of document.querySelectorAll("form[data-keep]")) {
  const draft = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "{}");
  for (const field of kept(form)) {
    if (!(field.name in draft)) {
      continue;
    }
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = draft[field.name].includes(field.value);
    } else {
      field.value = draft[field.name][0];
    }
  }
  form.addEventListener("input", () => {
    const now = {};
    for (const field of kept(form)) {
      const choice = field.type === "checkbox" || field.type === "radio";
      (now[field.name] ??= []).push(...(choice && !field.checked ? [] : [field.value]));
    }
    sessionStorage.setItem(keyOf(form), JSON.stringify(now));
  });
}

// The page that confirms a form says which draft is done: <body data-done="/path:name">.
if (document.body.dataset.done) {
  sessionStorage.removeItem("draft:" + document.body.dataset.done);
}

// Back to what was typed; without a script the link leads to the first page of the room.
document.addEventListener("click", (event) => {
  if (event.target.closest("a[data-back]") && history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

// Back from history: the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }
});
