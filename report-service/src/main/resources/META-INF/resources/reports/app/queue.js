// What waits to be sent, in order per report: the report, its photos, the signature. Items stay until their report leaves
// the device; sending one again changes nothing on the server.

import { all, together } from "./store.js";
import { isPresentable } from "./jobs.js";

const DAYS_KEPT = 14;

const item = (job, step, more) => ({ owner: job.owner, reportId: job.id, step, state: "waiting", ...more });

/** Sends a draft as it is when its turn comes; a draft that waits already is not queued twice. */
export const queueDraft = (job) =>
  together(["queue"], async (queue) => {
    const waiting = (await queue.all()).filter((one) => one.reportId === job.id && one.state !== "done");
    for (const held of waiting.filter((one) => one.state === "held")) {
      await queue.put({ ...held, state: "waiting" });
    }
    if (isPresentable(job) && !job.seal && !waiting.some((one) => one.step === "report")) {
      await queue.put(item(job, "report", { draft: true }));
    }
  });

export const queuePhoto = (job, photo) =>
  together(["queue"], (queue) => queue.put(item(job, "photo", { sha256: photo.sha256, kind: photo.kind })));

/** A photo that was never sent is only forgotten. */
export const unqueuePhoto = (job, photo) =>
  together(["queue", "photo"], async (queue, photos) => {
    const items = (await queue.all()).filter((one) => one.reportId === job.id && one.sha256 === photo.sha256);
    for (const one of items) {
      await queue.remove(one.seq);
    }
    await photos.remove([job.id, photo.sha256]);
    if (items.length === 0 || items.some((one) => one.state === "done")) {
      await queue.put(item(job, "removal", { sha256: photo.sha256 }));
    }
  });

/**
 * Closes a report with what was signed or refused: one write, so that a device that dies afterwards has all of it and
 * one that dies before has none.
 *
 * @param seal {step, request, sha256, body}
 */
export const seal = (job, end) =>
  together(["job", "queue"], async (jobs, queue) => {
    const items = (await queue.all()).filter((one) => one.reportId === job.id);
    for (const draft of items.filter((one) => one.draft && one.state !== "done")) {
      await queue.remove(draft.seq);
    }
    await queue.put(item(job, "report", { request: end.request }));
    const again = items.filter((one) => one.step === "photo" && one.state !== "done");
    for (const photo of again) {
      await queue.remove(photo.seq);
      delete photo.seq;
      await queue.put({ ...photo, state: "waiting" });
    }
    await queue.put(item(job, end.step, { body: end.body }));
    const stored = await jobs.get(job.id);
    const sealed = { ...stored, ...job, sync: { ...stored.sync, faults: [], problem: null }, seal: end };
    await jobs.put(sealed);
    return sealed;
  });

/** Opens a report again: what was signed on this device no longer counts, and what was not sent of it is not sent. */
export const unseal = (id, changeJob) =>
  together(["job", "queue"], async (jobs, queue) => {
    const items = (await queue.all()).filter((one) => one.reportId === id && one.state !== "done" && one.step !== "photo");
    for (const one of items) {
      await queue.remove(one.seq);
    }
    const job = await jobs.get(id);
    job.seal = null;
    changeJob(job);
    await jobs.put(job);
    return job;
  });

/** Tries what was turned away again. */
export const release = (id, changeSync) =>
  together(["job", "queue"], async (jobs, queue) => {
    for (const held of (await queue.all()).filter((one) => one.reportId === id && one.state === "held")) {
      await queue.put({ ...held, state: "waiting" });
    }
    const job = await jobs.get(id);
    job.sync = { ...job.sync, faults: [], problem: null, conflict: null };
    changeSync?.(job.sync);
    await jobs.put(job);
    return job;
  });

/** How many steps wait and how many need a person. */
export async function counts(subject) {
  const mine = (await all("queue")).filter((one) => one.owner === subject && one.state !== "done");
  const held = new Set(mine.filter((one) => one.state === "held").map((one) => one.reportId));
  return { waiting: mine.length, held: held.size, reports: new Set(mine.map((one) => one.reportId)).size };
}

/** Sends everything of this person once more, for a device that cannot know what arrived. */
export const replay = (subject) =>
  together(["queue"], async (queue) => {
    for (const one of (await queue.all()).filter((each) => each.owner === subject && !each.draft)) {
      await queue.put({ ...one, state: "waiting" });
    }
  });

/** What was sent two weeks ago leaves the device. */
export const tidyUp = () =>
  together(["job", "queue", "photo"], async (jobs, queue, photos) => {
    const limit = Date.now() - DAYS_KEPT * 24 * 3_600_000;
    const old = (await jobs.all()).filter((job) => job.sync.doneAt && job.sync.doneAt < limit).map((job) => job.id);
    for (const one of (await queue.all()).filter((each) => old.includes(each.reportId))) await queue.remove(one.seq);
    for (const one of (await photos.all()).filter((each) => old.includes(each.reportId))) {
      await photos.remove([one.reportId, one.sha256]);
    }
    for (const id of old) await jobs.remove(id);
  });

/** Takes a report off this device, with its photos and whatever waits. */
export const forget = (id) =>
  together(["job", "queue", "photo"], async (jobs, queue, photos) => {
    for (const one of (await queue.all()).filter((each) => each.reportId === id)) await queue.remove(one.seq);
    for (const one of (await photos.all()).filter((each) => each.reportId === id)) await photos.remove([id, one.sha256]);
    await jobs.remove(id);
  });

