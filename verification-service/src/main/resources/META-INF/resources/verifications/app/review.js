// Makes the review quick: keys, pictures side by side, before and after of a correction, progress of a bulk approval.
// Every page works without it.

// Keys ------------------------------------------------------------------------------------------------------------

const KEYS_OFF = "closeout:keys-off";
const help = document.getElementById("keys");
const isOn = () => localStorage.getItem(KEYS_OFF) === null;
const isTyping = (element) => element?.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") != null;

if (help) {
  const choice = help.querySelector("[data-keys-on]");
  choice.checked = isOn();
  choice.addEventListener("change", () => {
    if (choice.checked) {
      localStorage.removeItem(KEYS_OFF);
    } else {
      localStorage.setItem(KEYS_OFF, "yes");
    }
  });
  for (const button of document.querySelectorAll("[data-keys-help]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
}

document.addEventListener("click", (event) => event.target.closest("[data-close]")?.closest("dialog").close());

document.addEventListener("keydown", (event) => {
  const busy = event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey;
  if (busy || !isOn() || isTyping(event.target) || document.querySelector("dialog[open]")) {
    return;
  }
  if (press(event.key)) {
    event.preventDefault();
  }
});

function press(key) {
  if (key === "?" && help) {
    help.showModal();
    return true;
  }
  const place = /^[a-z]$/.test(key) ? document.querySelector(`[data-key="${key}"]`) : null;
  if (place instanceof HTMLAnchorElement) {
    place.click();
    return true;
  }
  if (place instanceof HTMLDetailsElement) {
    open(place);
    return true;
  }
  return pressInQueue(key);
}

// The approval is one more Enter away; everything else begins with what is to be typed.
function open(panel) {
  panel.open = true;
  const first = panel.querySelector("textarea:required, input[type=number], select, textarea");
  const target = panel.dataset.key === "a" && !first?.required ? panel.querySelector("button") : first;
  panel.scrollIntoView({ block: "nearest" });
  target?.focus();
}

const queue = document.querySelector("[data-queue]");

function pressInQueue(key) {
  const links = queue ? [...queue.querySelectorAll("tbody th a")] : [];
  const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  if (links.length > 0 && (key === "j" || key === "k")) {
    links[Math.max(0, Math.min(links.length - 1, at + (key === "j" ? 1 : -1)))].focus();
    return true;
  }
  const box = at < 0 ? null : links[at].closest("tr").querySelector("input[type=checkbox]");
  if (box && key === "x") {
    box.click();
    return true;
  }
  return false;
}

// Selecting -------------------------------------------------------------------------------------------------------

const bulk = document.querySelector("form[data-bulk]");

if (bulk) {
  const boxes = [...bulk.querySelectorAll("input[name=case]")];
  const all = bulk.querySelector("[data-all]");
  const button = bulk.querySelector("[data-selected]");
  const show = () => {
    const selected = boxes.filter((box) => box.checked).length;
    if (button) {
      button.textContent = selected > 0 ? `${button.dataset.selected} (${selected})` : button.dataset.selected;
      button.disabled = selected === 0;
    }
    if (all) {
      all.checked = selected > 0 && selected === boxes.length;
      all.indeterminate = selected > 0 && selected < boxes.length;
    }
  };
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      boxes.forEach((box) => (box.checked = all.checked));
      show();
    });
  }
  bulk.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}

// Pictures --------------------------------------------------------------------------------------------------------

const zoom = document.getElementById("zoom");

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-zoom]");
  if (!link || !zoom || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const place = zoom.querySelector("[data-zoom-here]");
  const sources = [link.getAttribute("href"), link.dataset.beside].filter(Boolean);
  place.replaceChildren(
    ...sources.map((source) => {
      const picture = document.createElement("img");
      picture.src = source;
      picture.alt = link.querySelector("img")?.alt ?? "";
      return picture;
    }),
  );
  zoom.showModal();
});

// Before and after ------------------------------------------------------------------------------------------------

for (const form of document.querySelectorAll("form[data-preview]")) {
  const place = form.querySelector("[data-preview-here]");
  let waiting;
  let newest = 0;
  const refresh = async () => {
    const mine = ++newest;
    try {
      const answer = await fetch(form.dataset.preview, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "text/html" },
        redirect: "manual",
      });
      const text = await answer.text();
      if (mine === newest && (answer.ok || answer.status === 422 || answer.status === 400)) {
        place.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
      }
    } catch {
      // Without an answer the form works as before; the approval itself checks again.
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 200);
  };
  form.addEventListener("input", (event) => event.target.name !== "reason" && soon());
  form.closest("details")?.addEventListener("toggle", (event) => event.target.open && soon());
}

// Progress --------------------------------------------------------------------------------------------------------

const progress = document.querySelector("[data-progress]");

async function follow() {
  try {
    const answer = await fetch(progress.dataset.progress, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (!answer.ok) {
      location.reload(); // signed out, or gone: the page itself says which
      return;
    }
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    if (parsed.querySelector("[data-finished=true]")) {
      location.reload();
      return;
    }
    progress.replaceChildren(...parsed.childNodes);
  } catch {
    // The next second tries again.
  }
  setTimeout(follow, 1000);
}

if (progress) {
  setTimeout(follow, 1000);
}
