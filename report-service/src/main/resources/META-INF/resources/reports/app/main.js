// Starts the app: what the device knows is shown first, then the network is asked.

import { html, render } from "./lib/lit-html.js";
import { speak as speakToServer, SignedOut } from "./api.js";
import { known, refresh } from "./cached.js";
import { fromServer, isRunning, own, reread } from "./jobs.js";
import { call, NoAnswer } from "./api.js";
import { thumbnails } from "./photos.js";
import { counts, tidyUp } from "./queue.js";
import { app, draw, onDraw, onSend, rest, settled } from "./state.js";
import { kept, put } from "./store.js";
import { sync } from "./sync.js";
import { language, languageOf, speak } from "./words.js";
import { header } from "./screen-state.js";
import { list } from "./screen-list.js";
import { job } from "./screen-job.js";
import { sign } from "./screen-sign.js";

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
const ROUND = 30_000;
const FRESH_FOR = 600_000;

const screens = { list, job, sign };
const channel = new BroadcastChannel("closeout-field");
let wait = FIRST_WAIT;
let retry;
let refreshedAt = 0;

const root = document.getElementById("app");
root.replaceChildren();

onDraw(() => {
  const screen = screens[app.route.name] ?? list;
  render(html`${header()}<main id="content" tabindex="-1">${screen()}</main>`, root);
});

// Where ----------------------------------------------------------------------------------------------------------------

async function follow() {
  const [, name, id] = location.hash.split("/");
  await rest();
  app.faults = [];
  app.notice = app.notice === "notice.elsewhere" ? null : app.notice;
  app.review = null;
  app.open = {};
  app.job = id ? await open(id) : null;
  app.route = app.job ? { name: name === "sign" ? "sign" : "job", id } : { name: "list" };
  if (app.job?.seal) {
    app.route.name = "job";
  }
  await reload();
  scrollTo(0, 0);
  document.querySelector("main")?.focus({ preventScroll: true });
}

/** A report of this device, or one of the server that this device takes over. */
async function open(id) {
  const here = await reread(id);
  if (here) {
    return here.owner === app.me?.subject ? here : null;
  }
  try {
    const { body, etag } = await call("GET", `/api/reports/${id}`);
    const taken = fromServer(body, etag, app.me.subject);
    if (body.state !== "DRAFT") {
      location.assign(`/reports/${id}/summary`);
      return null;
    }
    await put("job", taken);
    return taken;
  } catch {
    app.notice = "notice.elsewhere";
    return null;
  }
}

/** Reads what the sender or another tab wrote, without touching what is being typed here. */
async function reload() {
  if (!app.me) {
    draw();
    return;
  }
  app.jobs = await own(app.me.subject);
  app.counts = await counts(app.me.subject);
  app.sync.at = (await kept("sync"))?.at ?? null;
  const stored = app.job && app.jobs.find((one) => one.id === app.job.id);
  if (stored) {
    app.job = stored.changes > app.job.changes || stored.seal ? stored : Object.assign(app.job, { sync: stored.sync, outcome: stored.outcome });
    await thumbnails(stored.id, app.thumbs);
  }
  draw();
}

// When -----------------------------------------------------------------------------------------------------------------

/** Sends now; what did not go is tried again later and later. */
async function send() {
  clearTimeout(retry);
  if (app.sending || !app.me) {
    return;
  }
  app.sending = true;
  draw();
  try {
    await settled();
    await askSystem();
    const outcome = await sync();
    meet(outcome.state);
    wait = outcome.state === "offline" ? Math.min(wait * 2, LONGEST_WAIT) : FIRST_WAIT;
    if (outcome.state === "offline") {
      retry = setTimeout(send, Math.max(wait, outcome.retryAfter * 1_000));
    }
  } finally {
    app.sending = false;
    await reload();
  }
}

/** Nothing to send says nothing about the network. */
function meet(state) {
  if (state !== "idle") {
    app.sync.state = state;
  }
}

/** Where the system can, it sends after the page is closed. */
async function askSystem() {
  const registration = await navigator.serviceWorker?.getRegistration("/reports");
  await registration?.sync?.register("closeout-field").catch(() => {});
}

async function update() {
  if (!navigator.onLine || Date.now() - refreshedAt < FRESH_FOR) {
    return;
  }
  try {
    Object.assign(app, await refresh());
    refreshedAt = Date.now();
    meet("sent");
    await setLanguage();
  } catch (failure) {
    meet(failure instanceof SignedOut ? "signed-out" : failure instanceof NoAnswer ? "offline" : "idle");
  }
  await reload();
}

async function setLanguage() {
  speak((await kept("language")) ?? app.me?.language ?? languageOf(navigator.language));
  speakToServer(language());
}

/** The service worker or another tab has sent, or tried to. */
async function heard() {
  const last = await kept("sync");
  if (last?.at > (app.sync.at ?? 0)) {
    meet(last.state);
  }
  await reload();
}

async function round() {
  if (navigator.onLine && app.sync.state === "offline") {
    await meetNetwork();
  } else if (navigator.onLine && app.counts.waiting > 0) {
    await send();
  }
}

async function meetNetwork() {
  wait = FIRST_WAIT;
  if (app.sync.state === "offline") {
    refreshedAt = 0;
  }
  await update();
  await send();
}

onSend(() => send());
addEventListener("hashchange", follow);
addEventListener("online", meetNetwork);
addEventListener("offline", () => {
  app.sync.state = "offline";
  draw();
});
document.addEventListener("visibilitychange", async () => {
  if (document.visibilityState === "hidden") {
    await rest();
  } else {
    await reload();
    await meetNetwork();
  }
});
channel.addEventListener("message", heard);
setInterval(round, ROUND);
setInterval(() => app.job && isRunning(app.job) && draw(), 1_000);

// First ----------------------------------------------------------------------------------------------------------------

Object.assign(app, await known());
app.sync.state = navigator.onLine ? "sent" : "offline";
await setLanguage();
await follow();
navigator.storage?.persist?.();
navigator.serviceWorker
  ?.register("/reports/worker.js", { scope: "/reports", type: "module", updateViaCache: "none" })
  .then((registration) => registration.active?.postMessage("tidy"))
  .catch(() => {
    app.notice = "notice.offline-impossible";
    draw();
  });
const firstVisit = !app.me;
await update();
if (firstVisit) {
  await follow();
}
await tidyUp();
await send();
