// Keeps an open page current: when the stream tells of a change, the server draws the part anew.
const part = document.querySelector("[data-live]");
const badge = document.querySelector("[data-live-state]");
const failed = document.querySelector("[data-live-failed]");
const PAUSE = 2000;

const states = { on: "good", wait: "waiting", off: "attention" };
const show = (state) => {
  badge.hidden = false;
  if (badge.dataset.state !== states[state]) {
    badge.dataset.state = states[state];
    badge.textContent = badge.dataset[state];
  }
};

let due = false;
let resting = false;

// At most one drawing in two seconds, however much happens; what came meanwhile is drawn with the next.
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
    replace(await answer.text());
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
  }, PAUSE);
}

// A reader on a link stays on it, if it is still there.
function replace(html) {
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  part.innerHTML = html;
  if (focused) {
    part.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

let opened = false;
function listen() {
  show("wait");
  const stream = new EventSource(part.dataset.stream);
  stream.addEventListener("open", () => {
    show("on");
    if (opened) {
      refresh(); // whatever happened while the line was down
    }
    opened = true;
  });
  stream.addEventListener("cases", refresh);
  stream.addEventListener("resync", refresh);
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) {
      show("off");
      setTimeout(listen, 30000);
    } else {
      show("wait");
    }
  });
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && due) {
    refresh();
  }
});

if (part && badge) {
  listen();
}
