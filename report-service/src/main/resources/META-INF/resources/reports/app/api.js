// Talks to the server. Three things can go wrong, and they are told apart: no answer, no session, and an answer that says no.

export class NoAnswer extends Error {}
export class SignedOut extends Error {}

/** The server's answer that is no success; `problem` is its RFC 9457 document. */
export class Refused extends Error {
  constructor(status, problem, retryAfter) {
    super(problem?.title ?? String(status));
    this.status = status;
    this.problem = problem ?? {};
    this.retryAfter = retryAfter;
  }
}

const PATIENCE = 60_000;
let skew = 0;
let language = "en";

/** Seconds by which the server's clock is ahead of this device's, from the last answer. */
export const clockSkew = () => skew;
export const speak = (tag) => (language = tag);

/** @returns {Promise<{status: number, etag: string|null, body: any}>} */
export async function call(method, path, { json, bytes, type, ifMatch, ifNoneMatch } = {}) {
  const headers = { Accept: "application/json", "Accept-Language": language };
  if (json !== undefined || bytes !== undefined) {
    headers["Content-Type"] = type ?? "application/json";
  }
  if (ifMatch) headers["If-Match"] = ifMatch;
  if (ifNoneMatch) headers["If-None-Match"] = ifNoneMatch;
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  const response = await answered(path, { method, headers, body });
  noteTime(response);
  return read(response);
}

async function answered(path, init) {
  try {
    // A session that has ended answers with a way to the issuer, where a script cannot follow.
    return await fetch(path, { ...init, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  } catch (failure) {
    throw new NoAnswer(String(failure));
  }
}

async function read(response) {
  if (response.type === "opaqueredirect" || response.status === 401 || response.status === 499) {
    throw new SignedOut("no session");
  }
  // A front door that cannot reach the service is no answer of the service.
  if ([502, 503, 504].includes(response.status)) {
    throw new NoAnswer(String(response.status));
  }
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  const body = isJson && response.status !== 304 ? await response.json().catch(() => null) : null;
  if (response.status >= 400) {
    throw new Refused(response.status, body, Number(response.headers.get("Retry-After")) || 0);
  }
  return { status: response.status, etag: response.headers.get("ETag"), body };
}

function noteTime(response) {
  const date = Date.parse(response.headers.get("Date") ?? "");
  if (!Number.isNaN(date)) {
    skew = Math.round((date - Date.now()) / 1000);
  }
}
