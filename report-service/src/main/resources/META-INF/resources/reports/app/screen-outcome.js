// How far a sealed report has come, and what to do when two devices disagree or the server says no.

import { html, nothing } from "./lib/lit-html.js";
import { icon } from "./icons.js";
import { app, send } from "./state.js";
import { release } from "./queue.js";
import { has, moment, t } from "./words.js";
import { sheet } from "./sheet.js";
import { keepMine, keepTheirs, reopen, restoreMine } from "./screen-job.js";

/** Says what happened, shows both sides, and lets somebody choose. */
export function conflict(job) {
  const found = job.sync.conflict;
  if (!found) {
    return job.backup ? restorable() : nothing;
  }
  const kind = found.kind;
  return html`<div class="notice" data-state="attention" role="alert" data-test="conflict">
    <h2>${t(`conflict.${kind}`)}</h2>
    <p>${t(`conflict.${kind}.text`)}</p>
    ${differences(job, found.server)}
    <div class="actions">
      ${kind === "edited" ? html`<button type="button" class="first" data-test="mine" @click=${keepMine}>${t("conflict.mine")}</button>` : nothing}
      <button type="button" data-test="theirs" class=${kind === "edited" ? "" : "first"} @click=${keepTheirs}>${t("conflict.theirs")}</button>
    </div>
    <p class="small">${t("conflict.kept")}</p>
  </div>`;
}

const restorable = () => html`<p class="notice" data-state="waiting">
  ${t("conflict.restorable")} ${app.job.seal ? nothing : html`<button type="button" data-test="restore" @click=${restoreMine}>${t("conflict.restore")}</button>`}
</p>`;

/** The same facts on both sides, so that the choice is no guess. */
function differences(job, server) {
  const facts = [
    ["job.model", job.asset.model, server.asset.model],
    ["job.serial", job.asset.serialNumber, server.asset.serialNumber],
    ["job.days", [job.from, job.to].join(" – "), [server.serviceFrom, server.serviceTo].join(" – ")],
    ["job.lines", job.lines.map((line) => line.text).join(" · "), server.lines.map((line) => line.text).join(" · ")],
    ["job.photos", String(job.photos.length), String((server.attachments ?? []).length)],
    ["remark.customer", job.remarks.customer, remark(server, "CUSTOMER")],
    ["remark.internal", job.remarks.internal, remark(server, "INTERNAL")],
  ];
  const different = facts.filter(([, mine, theirs]) => (mine ?? "") !== (theirs ?? ""));
  return different.length === 0
    ? nothing
    : html`<div class="table-frame"><table>
        <thead><tr><th scope="col"></th><th scope="col">${t("conflict.here")}</th><th scope="col">${t("conflict.there")}</th></tr></thead>
        <tbody>${different.map(([key, mine, theirs]) => html`<tr><th scope="row">${t(key)}</th><td>${mine || "–"}</td><td>${theirs || "–"}</td></tr>`)}</tbody>
      </table></div>`;
}

const remark = (server, kind) => server.remarks.filter((one) => one.kind === kind).map((one) => one.text).join("\n");

export function problem(job) {
  const found = job.sync.problem;
  if (!found) {
    return nothing;
  }
  const key = `problem.${found.status}`;
  return html`<div class="notice" data-state="wrong" role="alert" data-test="problem">
    <h2>${found.title && !has(key) ? found.title : t(has(key) ? key : "problem")}</h2>
    ${found.detail ? html`<p>${found.detail}</p>` : nothing}
    ${job.sync.faults.length ? html`<ul>${job.sync.faults.map((one) => html`<li>${one.pointer} ${one.detail}</li>`)}</ul>` : nothing}
    <p>${t("problem.nothing-lost")}</p>
    <div class="actions">
      <button type="button" class="first" @click=${again}>${t("problem.again")}</button>
      ${job.seal ? html`<button type="button" @click=${reopen}>${t("problem.reopen")}</button>` : nothing}
    </div>
  </div>`;
}

async function again() {
  await release(app.job.id);
  await send();
}

/** What was signed or refused here, and whether it has arrived. */
export function sealed(job) {
  const refused = job.seal.step === "refusal";
  return html`
    ${job.sync.doneAt
      ? html`<p class="notice" data-state=${refused ? "attention" : "good"} role="status" data-test="arrived">${icon("sent")} ${t(refused ? "sealed.refused" : "sealed.signed", moment(job.sync.doneAt))}</p>`
      : html`<p class="notice" data-state="waiting" role="status" data-test="waiting">${icon("waiting")} ${t("sealed.waiting")}</p>`}
    ${job.seal.elsewhere ? nothing : sheet(job, job.seal.request, job.language)}
    <div class="actions">
      ${job.sync.doneAt && !refused ? html`<a class="button first" href=${`/reports/${job.id}/summary`}>${t("sealed.summary")}</a>` : nothing}
      ${refused && job.sync.doneAt ? html`<button type="button" data-test="reopen" @click=${reopen}>${t("sealed.reopen")}</button>` : nothing}
      <a class="button" href="#/">${t("sealed.list")}</a>
    </div>`;
}
