// What the page knows at this moment. Everything that is typed is in `app.job` first and on the disk right after.

import { save, touch } from "./jobs.js";
import { queueDraft } from "./queue.js";

export const app = {
  me: null,
  catalogue: null,
  cards: [],
  reports: [],
  jobs: [],
  job: null,
  route: { name: "list" },
  sync: { state: "sent", at: null },
  counts: { waiting: 0, held: 0, reports: 0 },
  sending: false,
  thumbs: new Map(),
  faults: [],
  review: null,
  open: {},
  notice: null,
  storageFull: false,
};

let drawing = () => {};
let sending = () => {};
let scheduled = false;
let tail = Promise.resolve();
let timer;

export const onDraw = (draw) => (drawing = draw);
export const onSend = (send) => (sending = send);
export const send = () => sending();

/** Shows the state soon; many changes are one drawing. */
export function draw() {
  if (!scheduled) {
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      drawing();
    });
  }
}

/** Changes the open report, keeps the change, and sends the draft when the typing rests. */
export function edit(alter) {
  const job = app.job;
  if (!job || job.seal) {
    return;
  }
  alter(job);
  touch(job);
  draw();
  const snapshot = structuredClone(job);
  tail = tail.then(() => save(snapshot)).then(() => (app.storageFull = false), () => (app.storageFull = true)).then(draw);
  clearTimeout(timer);
  timer = setTimeout(rest, 2_000);
}

/** Everything typed is on the disk and in the queue. */
export async function rest() {
  clearTimeout(timer);
  await tail;
  const job = app.job;
  if (job && !job.seal && job.changes > job.sync.sentChanges) {
    await queueDraft(job);
    sending();
  }
}

export const settled = () => tail;

export const cardOf = (id) => app.cards.find((card) => card.id === id);
export const nameOf = (id) => (id ? (cardOf(id)?.name ?? id.slice(0, 8)) : "");
