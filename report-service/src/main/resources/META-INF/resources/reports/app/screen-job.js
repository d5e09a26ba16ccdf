// One intervention: whom for, on what, what was done. A sealed one only shows how far it has come.

import { html, nothing } from "./lib/lit-html.js";
import { live } from "./lib/directives/live.js";
import { faultsOf } from "./checks.js";
import { icon } from "./icons.js";
import { chooseCustomer, fromServer, pause, touch } from "./jobs.js";
import { forget, release, unseal } from "./queue.js";
import { app, draw, edit, nameOf, rest, send } from "./state.js";
import { put } from "./store.js";
import { kinds, named, t } from "./words.js";
import { describedBy, fault, invalid, unplaced } from "./problems.js";
import { partyField, payers } from "./screen-parties.js";
import { conflict, problem, sealed } from "./screen-outcome.js";
import { lines } from "./screen-lines.js";
import { photos } from "./screen-photos.js";

export function job() {
  const { job } = app;
  return html`<div class="narrow">
    <h1>${nameOf(job.signerId) || t("job.new")} <span class="soft number">${job.number}</span></h1>
    ${conflict(job)} ${problem(job)} ${unplaced(job).map((one) => html`<p class="notice" data-state="wrong">${one.pointer} ${one.detail}</p>`)}
    ${job.seal ? sealed(job) : form(job)}
  </div>`;
}

const form = (job) => html`<form novalidate @submit=${review}>
  ${whom(job)} ${what(job)} ${lines(job)} ${photos(job)} ${remarks(job)}
  ${app.faults.length ? html`<p class="notice" data-state="wrong" role="alert">${t("job.faults", app.faults.length)}</p>` : nothing}
  <div class="dock"><button class="first big" data-test="review">${icon("pen")}${t("job.review")}</button></div>
  <p class="actions"><button type="button" class="destructive" @click=${() => ask("discarding", true)}>${t("job.discard")}</button></p>
  ${app.open.discarding ? discarding() : nothing}
</form>`;

const whom = (job) => html`<section class="card" aria-labelledby="whom">
  <h2 id="whom">${t("job.customer")}</h2>
  ${partyField({ id: "customer", label: t("job.customer.label"), value: job.signerId, pointer: "/signerId", choose: (card) => edit((one) => chooseCustomer(one, card)) })}
  ${payers(job)}
</section>`;

const what = (job) => html`<section class="card" aria-labelledby="what">
  <h2 id="what">${t("job.equipment")}</h2>
  <div class="pair">
    ${text("serial", t("job.serial"), job.asset.serialNumber, (one, value) => (one.asset.serialNumber = value), { pointer: "/asset", spell: false })}
    ${text("model", t("job.model"), job.asset.model, (one, value) => (one.asset.model = value), { spell: false })}
  </div>
  <div class="field">
    <label for="type">${t("job.type")}</label>
    <select id="type" aria-invalid=${invalid("/interventionType")} aria-describedby=${describedBy("/interventionType")} .value=${live(job.type)} @change=${(event) => edit((one) => (one.type = event.target.value))}>
      <option value="" ?selected=${job.type === ""}>${t("choose")}</option>
      ${types().map(([id, name]) => html`<option value=${id} ?selected=${id === job.type}>${name}</option>`)}
    </select>
    ${fault("/interventionType")}
  </div>
  <div class="pair">
    ${date("from", t("job.from"), job.from, (one, value) => moveDays(one, value), "/serviceFrom")}
    ${date("to", t("job.to"), job.to, (one, value) => (one.to = value), "/serviceTo")}
  </div>
  ${text("order", t("job.order"), job.orderReference, (one, value) => (one.orderReference = value), { spell: false })}
</section>`;

const types = () =>
  app.catalogue.interventionTypes.length
    ? app.catalogue.interventionTypes.map((type) => [type.id, named(type.text)])
    : kinds().map((id) => [id, t("kind." + id)]);

/** A one-day job stays one when its day is corrected. */
function moveDays(job, from) {
  if (job.to === job.from || !job.to || job.to < from) {
    job.to = from;
  }
  job.from = from;
}

export const text = (id, label, value, set, { pointer, hint, mode, spell = true } = {}) => html`<div class="field">
  <label for=${id}>${label}</label>
  <input id=${id} .value=${live(value ?? "")} inputmode=${mode ?? "text"} autocomplete="off" spellcheck=${String(spell)} autocapitalize=${spell ? "sentences" : "characters"}
    maxlength="500" aria-invalid=${pointer ? invalid(pointer) : nothing} aria-describedby=${pointer ? describedBy(pointer) : nothing}
    @input=${(event) => edit((one) => set(one, event.target.value))} />
  ${hint ? html`<span class="hint">${hint}</span>` : nothing} ${pointer ? fault(pointer) : nothing}
</div>`;

const date = (id, label, value, set, pointer) => html`<div class="field">
  <label for=${id}>${label}</label>
  <input id=${id} type="date" .value=${live(value ?? "")} aria-invalid=${invalid(pointer)} aria-describedby=${describedBy(pointer)}
    @change=${(event) => edit((one) => set(one, event.target.value))} />
  ${fault(pointer)}
</div>`;

const remarks = (job) => html`<section class="card" aria-labelledby="remarks">
  <h2 id="remarks">${t("job.remarks")}</h2>
  ${["customer", "safety", "internal"].map(
    (kind) => html`<div class="field">
      <label for=${"remark-" + kind}>${t("remark." + kind)}</label>
      <textarea id=${"remark-" + kind} rows="2" maxlength="4000" .value=${live(job.remarks[kind])} aria-describedby=${"hint-" + kind}
        @input=${(event) => edit((one) => (one.remarks[kind] = event.target.value))}></textarea>
      <span class="hint" id=${"hint-" + kind}>${t("remark.hint." + kind)}</span>
    </div>`,
  )}
</section>`;

const discarding = () => html`<div class="notice" data-state="wrong" role="alertdialog" aria-label=${t("job.discard")}>
  <p>${t("job.discard.ask")}</p>
  <div class="actions">
    <button type="button" class="first" @click=${() => ask("discarding", false)}>${t("job.discard.keep")}</button>
    <button type="button" class="destructive" @click=${discard}>${t("job.discard")}</button>
  </div>
</div>`;

const ask = (name, value) => {
  app.open[name] = value;
  draw();
};

async function discard() {
  const { id } = app.job;
  await rest();
  app.job = null;
  await forget(id);
  location.hash = "#/";
}

/** Clocks stop when the customer takes the tablet; then nothing may be missing. */
async function review(event) {
  event.preventDefault();
  edit((one) => one.lines.filter((line) => line.runningSince).forEach((line) => pause(line)));
  app.faults = faultsOf(app.job, app.catalogue);
  if (app.faults.length === 0) {
    await rest();
    location.hash = `#/sign/${app.job.id}`;
    return;
  }
  draw();
  requestAnimationFrame(() => document.querySelector('[aria-invalid="true"]')?.focus());
}

// Two versions ---------------------------------------------------------------------------------------------------------

/** What this device says wins over what the other one wrote. */
export async function keepMine() {
  const { etag } = app.job.sync.conflict;
  await release(app.job.id, (sync) => (sync.etag = etag));
  await send();
}

/** What the other device wrote wins; what was typed here is kept beside it. */
export async function keepTheirs() {
  const { server, etag } = app.job.sync.conflict;
  const mine = structuredClone(app.job);
  const theirs = fromServer(server, etag, app.job.owner);
  app.job = await unseal(app.job.id, (stored) => Object.assign(stored, theirs, { changes: mine.changes + 1, backup: { ...mine, backup: null } }, signedOr(server, theirs, mine)));
  app.job.sync.sentChanges = app.job.changes;
  await put("job", app.job);
  await send();
}

const signedOr = (server, theirs, mine) =>
  server.state === "DRAFT"
    ? { sync: { ...theirs.sync, sentChanges: mine.changes + 1 } }
    : { seal: { step: "signature", elsewhere: true, body: null }, outcome: { reportVersion: server.reportVersion }, sync: { ...theirs.sync, sentChanges: mine.changes + 1, doneAt: Date.now() } };

/** Puts what was typed here back; the next sending asks again if that is a contradiction. */
export async function restoreMine() {
  const { backup, sync } = app.job;
  app.job = await unseal(app.job.id, (stored) => Object.assign(stored, backup, { sync, seal: null, backup: null, changes: stored.changes + 1 }));
  edit((one) => touch(one));
  await rest();
}

export async function reopen() {
  app.job = await unseal(app.job.id, (stored) => {
    stored.sync = { ...stored.sync, problem: null, doneAt: null };
    stored.outcome = null;
  });
  draw();
}

