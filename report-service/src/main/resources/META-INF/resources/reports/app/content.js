// What is sent and what is signed. The digest made here is the one the server makes (drafting/CanonicalContent): RFC 8785,
// decimals as text, what is empty left out. A browser test compares the two over many reports.

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const EDGE = /^[\s\u001c-\u001f]+|[\s\u001c-\u001f]+$/g;

/** Text as the server keeps it; undefined when nothing is left. */
export function plain(text) {
  const kept = (text ?? "").toWellFormed().replace(CONTROL, "").replace(EDGE, "");
  return kept === "" ? undefined : kept;
}

/** A decimal as people type it, with comma or point, in its one spelling; undefined for anything else. */
export function decimal(typed, decimals = 4) {
  const text = String(typed ?? "").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const parts = /^(\d{1,9})(?:\.(\d*))?$/.exec(text);
  if (!parts || (parts[2] ?? "").replace(/0+$/, "").length > decimals) {
    return undefined;
  }
  const fraction = (parts[2] ?? "").replace(/0+$/, "");
  const whole = parts[1].replace(/^0+(?=\d)/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** To the whole second, as the server keeps it. */
export const instant = (time) => new Date(Math.floor(new Date(time).getTime() / 1000) * 1000).toISOString().replace(".000Z", "Z");

/** Of what is sent: a period begins and ends on a whole second. */
export const secondsOf = (periods) =>
  periods.reduce((sum, { from, to }) => sum + (Date.parse(instant(to)) - Date.parse(instant(from))) / 1000, 0);

/** Minutes of the measured periods with two decimals. */
export const minutesOf = (periods) => decimal((Math.round((secondsOf(periods) * 100) / 60) / 100).toFixed(2), 2);

const isTimed = (line) => (line.periods ?? []).length > 0;

export const amountOf = (line) => (isTimed(line) ? minutesOf(line.periods) : decimal(line.amount));

/** The body of `PUT /api/reports/{id}`; what is not there yet is left out. */
export function requestOf(job) {
  return tidy({
    reportNumber: job.number,
    performerId: job.performerId,
    signerId: job.signerId,
    billToId: job.billToId ?? job.signerId,
    sponsorId: job.sponsorId,
    orderReference: plain(job.orderReference),
    contractId: plain(job.contractId),
    asset: tidy({ id: plain(job.asset.id), serialNumber: plain(job.asset.serialNumber), model: plain(job.asset.model) }),
    interventionType: job.type,
    operationCodes: job.operationCodes ?? [],
    serviceFrom: job.from,
    serviceTo: job.to || job.from,
    zone: job.zone,
    country: job.country,
    lines: job.lines.map(lineOf),
    remarks: remarksOf(job.remarks),
    attachments: filled(job.photos.map(({ kind, mediaType, sha256, size }) => ({ kind, mediaType, sha256, size }))),
    split: filled(job.split.map((share) => tidy({ payerId: share.payerId, percent: numberOf(decimal(share.percent)) }))),
  });
}

function lineOf(line) {
  return tidy({
    lineId: line.id,
    kind: line.kind,
    code: plain(line.code),
    text: plain(line.text),
    quantity: numberOf(amountOf(line)),
    unit: line.unit,
    unplanned: Boolean(line.unplanned),
    consented: Boolean(line.unplanned && line.consented),
    performedOn: line.day || undefined,
    periods: filled((line.periods ?? []).map(({ from, to }) => ({ from: instant(from), to: instant(to) }))),
    serialNumber: plain(line.serialNumber),
    from: plain(line.from),
    to: plain(line.to),
    claimedUnitPrice: priceOf(line),
  });
}

/** In the currency that it was typed in; undefined where none is asked. */
function priceOf(line) {
  const amount = decimal(line.price, 6);
  return amount === undefined || !line.currency ? undefined : { amount: Number(amount), currency: line.currency };
}

const remarksOf = (remarks) =>
  [["CUSTOMER", remarks.customer], ["SAFETY", remarks.safety], ["INTERNAL", remarks.internal]]
    .map(([kind, text]) => ({ kind, text: plain(text) }))
    .filter((remark) => remark.text !== undefined);

/** What the customer signs, from the request that carries it. */
export function contentOf(request) {
  const { lines, remarks, split, ...rest } = request;
  return tidy({
    ...rest,
    lines: lines.map(signedLine),
    remarks: remarks.filter((remark) => remark.kind !== "INTERNAL"),
    split: split?.map((share) => ({ payerId: share.payerId, percent: textOf(share.percent) })),
  });
}

const signedLine = ({ quantity, unit, claimedUnitPrice: price, ...line }) =>
  tidy({ ...line, quantity: { amount: textOf(quantity), unit }, claimedUnitPrice: price && { ...price, amount: textOf(price.amount) } });

/** RFC 8785 for what a content is made of: texts, whole numbers, truth values, lists and objects. */
export function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const fields = Object.keys(value).filter((key) => value[key] !== undefined).sort();
    return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

export const digestOf = (request) => sha256(new TextEncoder().encode(canonical(contentOf(request))));

export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const numberOf = (text) => (text === undefined ? undefined : Number(text));
const textOf = (number) => (number === undefined ? undefined : String(number));
const filled = (list) => (list.length === 0 ? undefined : list);
const tidy = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null && value !== ""));
