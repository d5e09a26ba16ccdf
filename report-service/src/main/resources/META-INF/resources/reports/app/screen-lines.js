// What was done: time by the clock or by hand, parts, travel, overtime, and what nobody had ordered.

import { html, nothing } from "./lib/lit-html.js";
import { live } from "./lib/directives/live.js";
import { repeat } from "./lib/directives/repeat.js";
import { minutesOf } from "./content.js";
import { icon } from "./icons.js";
import { addLine, pause, start, workedSeconds } from "./jobs.js";
import { app, edit } from "./state.js";
import { clock, language, named, number, say as sayIn, stopwatch, t, unit } from "./words.js";
import { describedBy, fault, faultAt, invalid } from "./problems.js";
import { picker } from "./screen-picker.js";

const ADD = [
  ["LABOUR", "clock", { kind: "LABOUR", unit: "MIN" }],
  ["PART", "part", { kind: "PART", unit: "C62", amount: "1" }],
  ["TRAVEL", "travel", { kind: "TRAVEL", unit: "KMT" }],
  ["OVERTIME", "clock", { kind: "OVERTIME", unit: "MIN" }],
  ["SERVICE", "extra", { kind: "SERVICE", unit: "C62", amount: "1", unplanned: true }],
];

const SUGGESTED = ["LABOUR", "TRAVEL", "OVERTIME"];

export const lines = (job) => html`<section class="card" aria-labelledby="lines">
  <h2 id="lines">${t("job.lines")}</h2>
  ${repeat(job.lines, (line) => line.id, (line, i) => lineCard(job, line, i))}
  <div class="adders" tabindex="-1" aria-invalid=${invalid("/lines")}>
    ${ADD.map(([kind, drawing, line]) => html`<button type="button" data-add=${kind} @click=${() => add(line)}>${icon(drawing)}<span>${t("line.add." + kind)}</span></button>`)}
  </div>
  ${fault("/lines")}
</section>`;

function add(line) {
  edit((job) => {
    const text = SUGGESTED.includes(line.kind) ? say(job, line.kind) : "";
    const added = addLine(job, { ...structuredClone(line), text });
    requestAnimationFrame(() => document.getElementById(`line-${added.id}`)?.querySelector("input, button")?.focus());
  });
}

/** In the language of the one who will read and sign it. */
const say = (job, kind) => sayIn(job.language ?? language(), "line.text." + kind);

/** Changes a line by its id: the list may have moved meanwhile. */
const alter = (id, change) =>
  edit((job) => {
    const line = job.lines.find((one) => one.id === id);
    if (line) change(line, job);
    const operations = new Set(app.catalogue.operations.map((one) => one.code));
    job.operationCodes = [...new Set(job.lines.map((one) => one.code).filter((code) => operations.has(code)))];
  });

const lineCard = (job, line, i) => html`<fieldset class="line" id=${`line-${line.id}`} data-kind=${line.kind}>
  <legend>${t("sheet.line_" + line.kind)}</legend>
  <button type="button" class="round corner" aria-label=${`${t("remove")}: ${t("sheet.line_" + line.kind)}`} @click=${() => remove(line)}>${icon("remove")}</button>
  ${BODIES[line.kind]?.(line, i) ?? generic(line, i)} ${onDay(job, line, i)} ${extra(line)}
</fieldset>`;

const remove = (line) => edit((job) => (job.lines = job.lines.filter((one) => one.id !== line.id)));

const generic = (line, i) => html`${words(line, i)} ${amount(line, i)}`;

const labour = (line, i) => html`${operation(line)} ${words(line, i)} ${time(line, i)}`;

const part = (line, i) => html`${picker({
    id: `part-${line.id}`,
    label: t("line.part"),
    items: app.catalogue.parts,
    chosen: line.code,
    choose: (item) => alter(line.id, (one, job) => Object.assign(one, { code: item.code, text: named(item.text, job.language), unit: item.unit ?? "C62" })),
  })}
  ${words(line, i)}
  <div class="pair">${amount(line, i)} ${input(line, "serialNumber", t("line.serial"))}</div>
  ${more(line, i)}`;

/** What is asked for a part that no list has, such as one bought on the way, in the station's currency. */
function more(line, i) {
  const currency = line.currency ?? app.me?.station?.currency;
  const at = `/lines/${i}/claimedUnitPrice/amount`;
  return !currency
    ? nothing
    : html`<details ?open=${Boolean(line.price) || faultAt(at) !== null}>
        <summary>${t("line.more")}</summary>
        <div class="field">
          <label for=${`price-${line.id}`}>${t("line.price", currency)}</label>
          <input id=${`price-${line.id}`} inputmode="decimal" autocomplete="off" .value=${live(line.price ?? "")} aria-invalid=${invalid(at)}
            aria-describedby=${`price-hint-${line.id}`} @input=${(event) => alter(line.id, (one) => Object.assign(one, { price: event.target.value, currency }))} />
          <span class="soft small" id=${`price-hint-${line.id}`}>${t("line.price.hint")}</span> ${fault(at)}
        </div>
      </details>`;
}

const travel = (line, i) => html`${app.catalogue.travelZones.length ? zone(line) : nothing}
  ${line.unit === "KMT" ? amount(line, i) : nothing}
  <div class="pair">${input(line, "from", t("line.from"))} ${input(line, "to", t("line.to"))}</div>`;

const zone = (line) => html`<div class="field">
  <label for=${`zone-${line.id}`}>${t("line.travel-by")}</label>
  <select id=${`zone-${line.id}`} @change=${(event) => alter(line.id, (one, job) => byZone(one, job, event.target.value))}>
    <option value="" ?selected=${line.unit === "KMT"}>${t("line.by-distance")}</option>
    ${app.catalogue.travelZones.map((one) => html`<option value=${one.code} ?selected=${one.code === line.code}>${named(one.text)}</option>`)}
  </select>
</div>`;

function byZone(line, job, code) {
  const found = app.catalogue.travelZones.find((one) => one.code === code);
  Object.assign(line, found
    ? { code, unit: "C62", amount: "1", text: named(found.text, job.language) }
    : { code: "", unit: "KMT", amount: "", text: say(job, "TRAVEL") });
}

const service = (line, i) => html`${operation(line)} ${words(line, i)} ${amount(line, i)}`;

const BODIES = { LABOUR: labour, OVERTIME: labour, SERVICE: service, PART: part, TRAVEL: travel };

const operation = (line) => {
  const items = app.catalogue.operations.filter((one) => one.kind === line.kind);
  return items.length === 0
    ? nothing
    : picker({
        id: `operation-${line.id}`,
        label: t("line.operation"),
        items,
        chosen: line.code,
        choose: (item) => alter(line.id, (one, job) => Object.assign(one, { code: item.code, text: named(item.text, job.language), amount: one.amount || String(item.minutes ?? "") })),
      });
};

const words = (line, i) => html`<div class="field">
  <label for=${`text-${line.id}`}>${t("line.text")}</label>
  <input id=${`text-${line.id}`} maxlength="500" .value=${live(line.text)} aria-invalid=${invalid(`/lines/${i}/text`)} aria-describedby=${describedBy(`/lines/${i}/text`)}
    @input=${(event) => alter(line.id, (one) => (one.text = event.target.value))} />
  ${fault(`/lines/${i}/text`)}
</div>`;

/** A job of several days asks which; overtime must say. */
const onDay = (job, line, i) =>
  job.from === job.to
    ? nothing
    : html`<div class="field">
        <label for=${`day-${line.id}`}>${t("line.day")}</label>
        <input id=${`day-${line.id}`} type="date" min=${job.from} max=${job.to} .value=${live(line.day ?? "")} aria-invalid=${invalid(`/lines/${i}/performedOn`)}
          aria-describedby=${describedBy(`/lines/${i}/performedOn`)} @change=${(event) => alter(line.id, (one) => (one.day = event.target.value || null))} />
        ${fault(`/lines/${i}/performedOn`)}
      </div>`;

const input = (line, field, label) => html`<div class="field">
  <label for=${`${field}-${line.id}`}>${label}</label>
  <input id=${`${field}-${line.id}`} maxlength="64" autocomplete="off" .value=${live(line[field] ?? "")} @input=${(event) => alter(line.id, (one) => (one[field] = event.target.value))} />
</div>`;

const amount = (line, i) => html`<div class="field">
  <label for=${`amount-${line.id}`}>${t("line.amount")} (${unit(line.unit)})</label>
  <input id=${`amount-${line.id}`} inputmode="decimal" autocomplete="off" .value=${live(line.amount)} aria-invalid=${invalid(`/lines/${i}/quantity`)}
    aria-describedby=${describedBy(`/lines/${i}/quantity`)} @input=${(event) => alter(line.id, (one) => (one.amount = event.target.value))} />
  ${fault(`/lines/${i}/quantity`)}
</div>`;

// Time -----------------------------------------------------------------------------------------------------------------

function time(line, i) {
  const measured = line.periods.length > 0 || line.runningSince;
  return html`<div class="time">
    ${measured ? html`<output class="watch" aria-label=${t("line.worked")}>${stopwatch(workedSeconds(line))}</output>` : amount(line, i)}
    ${line.runningSince
      ? html`<button type="button" class="first" data-test="pause" @click=${() => alter(line.id, (one) => pause(one))}>${icon("pause")}${t("line.pause")}</button>`
      : html`<button type="button" data-test="start" @click=${() => alter(line.id, (one) => start(one))}>${icon("play")}${t(measured ? "line.resume" : "line.start")}</button>`}
  </div>
  ${line.periods.length > 0 ? periods(line) : nothing}`;
}

const periods = (line) => html`<p class="soft small">${line.periods.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ")} ·
  ${number(minutesOf(line.periods))} ${unit("MIN")}
  ${line.runningSince ? nothing : html`<button type="button" class="quiet" @click=${() => alter(line.id, byHand)}>${t("line.by-hand")}</button>`}</p>`;

/** What the clock showed becomes a number that can be corrected. */
function byHand(line) {
  line.amount = minutesOf(line.periods);
  line.periods = [];
}

// Unplanned ------------------------------------------------------------------------------------------------------------

const extra = (line) => html`<div class="ticks">
  <label class="tick"><input type="checkbox" .checked=${live(Boolean(line.unplanned))} @change=${(event) => alter(line.id, (one) => (one.unplanned = event.target.checked))} />${t("line.unplanned")}</label>
  ${line.unplanned
    ? html`<label class="tick"><input type="checkbox" data-test="consent" .checked=${live(Boolean(line.consented))} @change=${(event) => alter(line.id, (one) => (one.consented = event.target.checked))} />${t("line.consented")}</label>`
    : nothing}
</div>`;

