// Sends what waits. The page and the service worker both run this; a lock lets one at a time do it.

import { call, NoAnswer, Refused, SignedOut } from "./api.js";
import { digestOf, requestOf } from "./content.js";
import { keep, kept, all, change, get, put } from "./store.js";

const channel = new BroadcastChannel("closeout-field");
const tell = () => channel.postMessage("changed");
const DEVICES_REMEMBERED = 5;

/** Sends all that can be sent. @returns {Promise<{state: "sent"|"idle"|"offline"|"signed-out", retryAfter: number}>} */
export const sync = () => navigator.locks.request("closeout-field-sync", run);

async function run() {
  const me = await kept("me");
  if (!me) {
    return { state: "signed-out", retryAfter: 0 };
  }
  const waiting = await waitingReports(me.subject);
  let outcome = { state: waiting.length > 0 ? "sent" : "idle", retryAfter: 0 };
  try {
    for (const reportId of waiting) {
      await sendReport(reportId, me.subject);
    }
  } catch (failure) {
    outcome = broken(failure);
  }
  if (outcome.state !== "idle") {
    await keep("sync", { ...outcome, at: Date.now() });
  }
  tell();
  return outcome;
}

function broken(failure) {
  if (failure instanceof SignedOut) return { state: "signed-out", retryAfter: 0 };
  if (failure instanceof NoAnswer) return { state: "offline", retryAfter: 0 };
  if (failure instanceof Refused) return { state: "offline", retryAfter: failure.retryAfter };
  throw failure;
}

const itemsOf = async (subject) => (await all("queue")).filter((one) => one.owner === subject && one.state !== "done");

const waitingReports = async (subject) => [...new Set((await itemsOf(subject)).map((one) => one.reportId))];

/** In order, and no further than the first step that needs a person. */
async function sendReport(reportId, subject) {
  for (;;) {
    const next = (await itemsOf(subject)).filter((one) => one.reportId === reportId).sort((a, b) => order(a) - order(b) || a.seq - b.seq)[0];
    if (!next || next.state === "held") {
      return;
    }
    await deliver(next);
    tell();
  }
}

/** A photo belongs to a report that the server knows, and a signature to photos that have come. */
const order = (one) => ({ report: 0, photo: 1, removal: 1, signature: 2, refusal: 2 })[one.step];

async function deliver(one) {
  try {
    await STEPS[one.step](one);
    await change("queue", one.seq, (stored) => (stored.state = "done"));
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status === 429 || failure.status >= 500) {
      throw failure;
    }
    await needsPerson(one, failure);
  }
}

const STEPS = { report: sendContent, photo: sendPhoto, removal: removePhoto, signature: sendEnd, refusal: sendEnd };

async function sendContent(one) {
  const job = await get("job", one.reportId);
  if (!job) return;
  const request = one.request ?? requestOf(job);
  const digest = await digestOf(request);
  await change("job", job.id, ({ sync }) => (sync.tried = [...sync.tried, digest].slice(-DEVICES_REMEMBERED)));
  const answer = await putReport(job, request, digest);
  await change("job", job.id, ({ sync }) =>
    Object.assign(sync, {
      etag: answer.etag ?? `"${answer.body.version}"`,
      sentSha: answer.body.contentSha256,
      sentChanges: job.changes,
      faults: [],
      problem: null,
    }),
  );
  // What was typed while it was under way goes after it.
  if (one.draft && (await get("job", job.id))?.changes > job.changes) {
    await put("queue", { owner: one.owner, reportId: one.reportId, step: "report", draft: true, state: "waiting" });
  }
}

async function putReport(job, request, digest) {
  const path = `/api/reports/${job.id}`;
  try {
    return await call("PUT", path, { json: request, ifMatch: job.sync.etag });
  } catch (failure) {
    if (!(failure instanceof Refused) || (failure.status !== 412 && failure.status !== 428)) {
      throw failure;
    }
    const server = await call("GET", path);
    const ours = [digest, job.sync.sentSha, ...job.sync.tried];
    // An answer of ours was lost on the way: nobody else has written.
    if (server.body.state === "DRAFT" && ours.includes(server.body.contentSha256)) {
      return call("PUT", path, { json: request, ifMatch: server.etag ?? `"${server.body.version}"` });
    }
    throw new Refused(412, { slug: "edited-elsewhere", server: server.body, etag: server.etag });
  }
}

async function sendPhoto(one) {
  const photo = await get("photo", [one.reportId, one.sha256]);
  if (!photo) {
    throw new Refused(410, { slug: "photo-lost", title: "photo-lost" });
  }
  const path = `/api/reports/${one.reportId}/photos/${one.sha256}?kind=${one.kind}`;
  await call("PUT", path, { bytes: photo.blob, type: photo.mediaType });
}

function removePhoto(one) {
  return call("DELETE", `/api/reports/${one.reportId}/photos/${one.sha256}`);
}

async function sendEnd(one) {
  const { body, etag } = await call("POST", `/api/reports/${one.reportId}/${one.step}`, { json: one.body });
  await change("job", one.reportId, (job) => {
    job.sync = { ...job.sync, doneAt: Date.now(), etag: etag ?? job.sync.etag, problem: null, conflict: null };
    job.outcome = one.step === "signature" ? { reportVersion: body.reportVersion } : { refused: true };
  });
}

/** Keeps the answer beside the report; the step waits until somebody has decided. */
async function needsPerson(one, failure) {
  const { status, problem } = failure;
  const conflict = status === 412 ? { kind: "edited", server: problem.server, etag: problem.etag } : await signedElsewhere(one, failure);
  await change("queue", one.seq, (stored) => (stored.state = "held"));
  await change("job", one.reportId, ({ sync }) => {
    sync.conflict = conflict;
    sync.faults = conflict ? [] : (problem.errors ?? []);
    sync.problem = conflict ? null : { status, title: problem.title ?? null, detail: problem.detail ?? null, step: one.step, sha256: one.sha256 ?? null };
  });
}

async function signedElsewhere(one, { status }) {
  if (status !== 409 || one.step === "photo" || one.step === "removal") {
    return null;
  }
  const server = await call("GET", `/api/reports/${one.reportId}`);
  const kind = server.body.state === "DRAFT" ? "edited" : server.body.state === "SIGNED" ? "signed" : "withdrawn";
  return { kind, server: server.body, etag: server.etag };
}
