// The interventions on this device, and what the technician does with one.

import { plain } from "./content.js";
import { reportNumber, uuid7 } from "./ids.js";
import { all, change, get, put } from "./store.js";

export const today = (now = new Date()) =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** A new intervention, kept at once. `sync` is written by the sender alone, everything else by the page alone. */
export async function begin(me) {
  const id = uuid7();
  const job = {
    ...blank(id),
    owner: me.subject,
    performerId: me.station?.id,
    from: today(),
    to: today(),
    language: null,
  };
  await put("job", job);
  return job;
}

const blank = (id) => ({
  id,
  number: reportNumber(id),
  signerId: null,
  billToId: null,
  sponsorId: null,
  split: [],
  orderReference: "",
  contractId: "",
  asset: { id: "", serialNumber: "", model: "" },
  type: "",
  zone: null,
  country: null,
  operationCodes: [],
  lines: [],
  photos: [],
  remarks: { customer: "", safety: "", internal: "" },
  seal: null,
  outcome: null,
  backup: null,
  changes: 0,
  changedAt: Date.now(),
  sync: freshSync(),
});

export const freshSync = () => ({
  etag: null,
  sentSha: null,
  tried: [],
  sentChanges: -1,
  faults: [],
  problem: null,
  conflict: null,
  doneAt: null,
});

/** A report of the server as this device would have written it. */
export function fromServer(view, etag, owner) {
  const remark = (kind) => view.remarks.filter((one) => one.kind === kind).map((one) => one.text).join("\n");
  return {
    ...blank(view.id),
    owner,
    number: view.reportNumber,
    performerId: view.performerId,
    signerId: view.signerId,
    billToId: view.billToId === view.signerId ? null : view.billToId,
    sponsorId: view.sponsorId ?? null,
    split: (view.split ?? []).map(({ payerId, percent }) => ({ payerId, percent: String(percent) })),
    orderReference: view.orderReference ?? "",
    contractId: view.contractId ?? "",
    asset: { id: "", serialNumber: "", model: "", ...view.asset },
    type: view.interventionType,
    operationCodes: view.operationCodes,
    from: view.serviceFrom,
    to: view.serviceTo,
    zone: view.zone,
    country: view.country,
    lines: view.lines.map(lineFromServer),
    photos: (view.attachments ?? []).map((photo) => ({ ...photo })),
    remarks: { customer: remark("CUSTOMER"), safety: remark("SAFETY"), internal: remark("INTERNAL") },
    sync: { ...freshSync(), etag: etag ?? `"${view.version}"`, sentSha: view.contentSha256, sentChanges: 0 },
  };
}

const lineFromServer = ({ lineId, quantity, performedOn, claimedUnitPrice, ...line }) => ({
  ...line,
  price: claimedUnitPrice ? String(claimedUnitPrice.amount) : "",
  currency: claimedUnitPrice?.currency,
  id: lineId,
  amount: String(quantity),
  day: performedOn ?? null,
  periods: line.periods ?? [],
});

export const own = async (subject) =>
  (await all("job")).filter((job) => job.owner === subject).sort((one, other) => (one.id < other.id ? 1 : -1));

/** Writes what the page changed and leaves what the sender noted meanwhile. */
export const save = (job) =>
  change("job", job.id, (stored) => Object.assign(stored, job, { sync: stored.sync, seal: stored.seal, outcome: stored.outcome }));

export const reread = (id) => get("job", id);

export function touch(job) {
  job.changes++;
  job.changedAt = Date.now();
}

/** A line that nothing has been entered in yet. */
export function addLine(job, line) {
  const number = 1 + Math.max(0, ...job.lines.map((one) => Number(/^L(\d+)$/.exec(one.id)?.[1] ?? 0)));
  const added = { id: `L${number}`, code: "", text: "", amount: "", unplanned: false, consented: false, periods: [], ...line };
  job.lines.push(added);
  return added;
}

// Time -----------------------------------------------------------------------------------------------------------------

export function start(line, now = Date.now()) {
  line.runningSince = new Date(now).toISOString();
}

/** Ends the running period; one that is shorter than a second is none. */
export function pause(line, now = Date.now()) {
  const from = Math.floor(Date.parse(line.runningSince) / 1000) * 1000;
  const to = Math.floor(now / 1000) * 1000;
  delete line.runningSince;
  if (to > from) {
    line.periods.push({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  }
}

export const isRunning = (job) => job.lines.some((line) => line.runningSince);

/** Whole seconds worked on a line so far, the running period included. */
export function workedSeconds(line, now = Date.now()) {
  const done = line.periods.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)), 0);
  const running = line.runningSince ? Math.max(0, now - Date.parse(line.runningSince)) : 0;
  return Math.floor((done + running) / 1000);
}

// Parties --------------------------------------------------------------------------------------------------------------

export function chooseCustomer(job, card) {
  job.signerId = card.id;
  job.zone = card.zone;
  job.country = card.country;
  job.language = card.language;
}

/** Enough for the server to keep it as a draft. */
export const isPresentable = (job) =>
  Boolean(
    job.performerId && job.signerId && job.type && job.from && job.zone && job.country &&
      (plain(job.asset.serialNumber) || plain(job.asset.model) || plain(job.asset.id)),
  );
