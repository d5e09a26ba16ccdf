// What must be there before somebody signs, named by the same pointers as the server uses, and what would be good to have.

import { amountOf, plain, decimal } from "./content.js";

/** @returns {{pointer: string, key: string}[]} what stops a signature */
export function faultsOf(job, catalogue) {
  const faults = [];
  const need = (fine, pointer, key = "fault.missing") => fine || faults.push({ pointer, key });
  need(job.performerId, "/performerId", "fault.station");
  need(job.signerId, "/signerId", "fault.customer");
  need(job.type, "/interventionType", "fault.type");
  need(plain(job.asset.serialNumber) || plain(job.asset.model) || plain(job.asset.id), "/asset", "fault.asset");
  need(job.from, "/serviceFrom");
  need(!job.to || !job.from || job.to >= job.from, "/serviceTo", "fault.order");
  need(job.lines.length > 0, "/lines", "fault.lines");
  job.lines.forEach((line, i) => lineFaults(line, i, job, catalogue, need));
  splitFaults(job, need);
  return faults;
}

function lineFaults(line, i, job, catalogue, need) {
  const at = `/lines/${i}`;
  need(plain(line.text), `${at}/text`);
  const amount = amountOf(line);
  const unit = catalogue.units.find((one) => one.code === line.unit);
  need(amount !== undefined && Number(amount) > 0, `${at}/quantity`, "fault.amount");
  need(amount === undefined || !unit || decimal(amount, unit.decimals) !== undefined, `${at}/quantity`, "fault.decimals");
  need(amount === undefined || !unit || Number(amount) <= Number(unit.largest), `${at}/quantity`, "fault.large");
  need(!plain(line.price) || decimal(line.price, 6) !== undefined, `${at}/claimedUnitPrice/amount`, "fault.price");
  need(line.kind !== "OVERTIME" || line.day || job.from === job.to || line.periods.length > 0, `${at}/performedOn`, "fault.overtime");
  need(!line.day || (line.day >= job.from && line.day <= (job.to || job.from)), `${at}/performedOn`, "fault.day");
}

function splitFaults(job, need) {
  if (job.split.length > 0) {
    const sum = job.split.reduce((total, share) => total + Number(decimal(share.percent) ?? NaN), 0);
    need(Math.abs(sum - 100) < 0.00001, "/split", "fault.split");
    need(job.split.length > 1 && job.split.every((share) => share.payerId), "/split", "fault.payer");
  }
}

/** Photo kinds that this kind of work should have and does not; a hint, never a locked door. */
export function missingEvidence(job, catalogue) {
  const type = catalogue.interventionTypes.find((one) => one.id === job.type);
  return (type?.evidence ?? []).filter((kind) => kind !== "SIGNATURE" && !job.photos.some((photo) => photo.kind === kind));
}

/** Lines that nobody ordered and the customer has not agreed to yet. */
export const withoutConsent = (job) => job.lines.filter((line) => line.unplanned && !line.consented);
