// Keeps an open page current: when the stream tells of a change, the server draws its parts anew.
const parts = [...document.querySelectorAll("[data-live]")].map(keeper);
const stream = document.querySelector("[data-stream]");
const badge = document.querySelector("[data-live-state]");
const failed = document.querySelector("[data-live-failed]");

const states = { on: "good", wait: "waiting", off: "attention" };
const show = (state) => {
  badge.hidden = false;
  if (badge.dataset.state !== states[state]) {
    badge.dataset.state = states[state];
    badge.textContent = badge.dataset[state];
  }
};

// One part. It is drawn at most once in its pause, however much happens; what came meanwhile is drawn with the next.
function keeper(part) {
  const pause = Number(part.dataset.pause ?? 2000);
  let due = false;
  let resting = false;

  async function refresh() {
    if (resting || document.hidden) {
      due = true;
      return;
    }
    due = false;
    resting = true;
    try {
      const answer = await fetch(part.dataset.live, { headers: { Accept: "text/html" }, redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401) {
        location.reload(); // signed out: the page itself leads to the sign-in
        return;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      replace(part, await answer.text());
      failed.hidden = true;
    } catch {
      failed.hidden = false;
      due = true;
    }
    setTimeout(() => {
      resting = false;
      if (due) {
        refresh();
      }
    }, pause);
  }

  // What no event tells of is asked for now and then.
  if (part.dataset.every) {
    setInterval(refresh, Number(part.dataset.every));
  }

  return { refresh, slow: part.dataset.pause !== undefined, catchUp: () => due && refresh() };
}

const refresh = () => parts.forEach((part) => part.refresh());

// A reader on a link stays on it, if it is still there, and what was unfolded stays so.
function replace(part, html) {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const href = focused?.getAttribute("href");
  const onSummary = focused?.matches("summary");
  const unfolded = part.querySelector("details")?.open;
  part.innerHTML = html;
  const details = part.querySelector("details");
  if (details && unfolded) {
    details.open = true;
  }
  if (href) {
    part.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  } else if (onSummary) {
    details?.querySelector("summary").focus({ preventScroll: true });
  }
}

// A finger has no pointer to rest on a week: the first tap says its values, the second one opens its cases.
document.addEventListener("click", (event) => {
  const week = event.target.closest?.(".chart a");
  if (!week || !matchMedia("(hover: none)").matches) {
    return;
  }
  if (!("shown" in week.dataset)) {
    event.preventDefault();
    document.querySelectorAll(".chart a[data-shown]").forEach((other) => delete other.dataset.shown);
    week.dataset.shown = "";
  }
});

let opened = false;
function listen() {
  show("wait");
  const source = new EventSource(stream.dataset.stream);
  source.addEventListener("open", () => {
    show("on");
    // Whatever happened while the line was down, and the first time, between the drawing of the page and its line. The
    // slow parts stand for half a minute anyway.
    parts.filter((part) => opened || !part.slow).forEach((part) => part.refresh());
    opened = true;
  });
  source.addEventListener("cases", refresh);
  source.addEventListener("resync", refresh);
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      show("off");
      setTimeout(listen, 30000);
    } else {
      show("wait");
    }
  });
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    parts.forEach((part) => part.catchUp());
  }
});

if (stream && badge) {
  listen();
}
