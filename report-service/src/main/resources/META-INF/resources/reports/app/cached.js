// What the work needs to know without a network: who is signed in, the catalogue, the directory, and the station's reports.

import { call, Refused } from "./api.js";
import { keep, kept } from "./store.js";

const MOST_PAGES = 50;
const NEWEST = 30;

export const EMPTY_CATALOGUE = {
  version: "",
  interventionTypes: [],
  units: [],
  operations: [],
  parts: [],
  travelZones: [],
  refusalReasons: [],
};

/** Reads what this device knows; nothing here asks the network. */
export async function known() {
  const [me, catalogue, cards, reports] = await Promise.all(["me", "catalogue", "cards", "reports"].map(kept));
  return {
    me: me ?? null,
    catalogue: { ...EMPTY_CATALOGUE, ...catalogue?.content },
    cards: cards ?? [],
    reports: reports ?? [],
  };
}

/** Brings all of it up to date, each part by itself: one that fails leaves what was known. */
export async function refresh() {
  const me = (await call("GET", "/api/me")).body;
  await keep("me", me);
  await tolerant(refreshCatalogue);
  await tolerant(refreshCards);
  await tolerant(refreshReports);
  return known();
}

async function refreshCatalogue() {
  const old = await kept("catalogue");
  const { status, etag, body } = await call("GET", "/api/catalogue", { ifNoneMatch: old?.etag });
  if (status !== 304) {
    await keep("catalogue", { etag, content: body });
  }
}

async function refreshCards() {
  const cards = [];
  let cursor = "";
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const { body } = await call("GET", `/api/parties/cards?limit=200${query}`);
    cards.push(...body.items);
    cursor = body.next;
    if (!cursor) break;
  }
  await keep("cards", cards);
}

async function refreshReports() {
  const lists = await Promise.all(
    ["DRAFT", "SIGNED"].map((state) => call("GET", `/api/reports?state=${state}&limit=${NEWEST}`)),
  );
  await keep("reports", lists.flatMap((list) => list.body.items));
}

/** A server that does not offer a part yet, or not to this person, is no fault of the device. */
async function tolerant(part) {
  try {
    await part();
  } catch (failure) {
    if (!(failure instanceof Refused)) {
      throw failure;
    }
  }
}
