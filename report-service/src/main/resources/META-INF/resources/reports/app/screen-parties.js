// Choosing parties from the directory on this device, and who pays.

import { html, nothing } from "./lib/lit-html.js";
import { live } from "./lib/directives/live.js";
import { icon } from "./icons.js";
import { app, cardOf, draw, edit, nameOf } from "./state.js";
import { t } from "./words.js";
import { describedBy, fault, invalid } from "./problems.js";

const SHOWN = 8;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const found = (query, kinds) => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return app.cards
    .filter((card) => !kinds || !card.kinds || card.kinds.some((kind) => kinds.includes(kind)))
    .filter((card) => words.every((word) => folded(`${card.name} ${card.city ?? ""}`).includes(word)))
    .slice(0, SHOWN);
};

/** A chosen party with a way to change it, or a search over the cached directory. */
export function partyField({ id, label, value, pointer, choose, clear, kinds = ["CUSTOMER"] }) {
  return value && !app.open[id] ? chosen({ id, label, value, clear }) : search({ id, label, pointer, choose, kinds });
}

const chosen = ({ id, label, value, clear }) => html`<div class="field">
  <span class="label">${label}</span>
  <div class="chosen" data-test=${id}>
    <span><b>${nameOf(value)}</b><br /><span class="soft">${place(cardOf(value))}</span></span>
    <button type="button" aria-label=${`${t("change")}: ${label}`} @click=${() => open(id, "")}>${t("change")}</button>
    ${clear ? html`<button type="button" class="round" aria-label=${`${t("remove")}: ${label}`} @click=${clear}>${icon("remove")}</button>` : nothing}
  </div>
</div>`;

const place = (card) => [card?.city, card?.country].filter(Boolean).join(", ");

function search({ id, label, pointer, choose, kinds }) {
  const query = app.open[id] ?? "";
  const cards = found(query, kinds);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type="search" autocomplete="off" .value=${live(query)} placeholder=${t("party.search")} aria-controls=${id + "-found"}
      aria-invalid=${pointer ? invalid(pointer) : nothing} aria-describedby=${pointer ? describedBy(pointer) : nothing}
      @input=${(event) => open(id, event.target.value)} />
    ${pointer ? fault(pointer) : nothing}
    <ul class="found" id=${id + "-found"}>
      ${cards.map(
        (card) => html`<li><button type="button" @click=${() => pick(id, card, choose)}><b>${card.name}</b><span class="soft">${place(card)}</span></button></li>`,
      )}
    </ul>
    ${cards.length === 0 ? html`<p class="hint">${t(app.cards.length === 0 ? "party.none-here" : "party.none")}</p>` : nothing}
  </div>`;
}

const open = (id, query) => {
  app.open[id] = query;
  draw();
};

function pick(id, card, choose) {
  delete app.open[id];
  choose(card);
  draw();
}

/** The customer pays unless something else is said; most jobs never open this. */
export const payers = (job) => html`<details ?open=${Boolean(job.billToId || job.sponsorId || job.split.length)}>
  <summary>${t("payers.more")}</summary>
  ${partyField({
    id: "bill-to",
    label: t("payers.bill-to"),
    value: job.billToId,
    kinds: null,
    choose: (card) => edit((one) => (one.billToId = card.id)),
    clear: () => edit((one) => (one.billToId = null)),
  })}
  ${partyField({
    id: "sponsor",
    label: t("payers.sponsor"),
    value: job.sponsorId,
    kinds: ["MANUFACTURER"],
    choose: (card) => edit((one) => (one.sponsorId = card.id)),
    clear: () => edit((one) => (one.sponsorId = null)),
  })}
  <fieldset>
    <legend>${t("payers.split")}</legend>
    ${job.split.map((share, i) => shareRow(share, i))} ${fault("/split")}
    <button type="button" @click=${addShare}>${icon("plus")}${t("payers.share")}</button>
  </fieldset>
</details>`;

const shareRow = (share, i) => html`<div class="share">
  ${partyField({
    id: `payer-${i}`,
    label: t("payers.payer", i + 1),
    value: share.payerId,
    kinds: null,
    choose: (card) => edit((one) => (one.split[i].payerId = card.id)),
    clear: () => edit((one) => one.split.splice(i, 1)),
  })}
  <div class="field">
    <label for=${`percent-${i}`}>${t("payers.percent")}</label>
    <input id=${`percent-${i}`} inputmode="decimal" .value=${live(share.percent)} aria-invalid=${invalid("/split")} aria-describedby=${describedBy("/split")}
      @input=${(event) => edit((one) => (one.split[i].percent = event.target.value))} />
  </div>
</div>`;

/** The first share is what the customer pays. */
function addShare() {
  edit((one) => {
    if (one.split.length === 0) {
      one.split.push({ payerId: one.billToId ?? one.signerId, percent: "50" });
    }
    const rest = 100 - one.split.reduce((sum, share) => sum + (Number(share.percent.replace(",", ".")) || 0), 0);
    one.split.push({ payerId: null, percent: rest > 0 ? String(rest) : "" });
  });
}
