// Today: one big button, what needs somebody, what is open, what is signed.

import { html, nothing } from "./lib/lit-html.js";
import { repeat } from "./lib/directives/repeat.js";
import { icon } from "./icons.js";
import { begin } from "./jobs.js";
import { app, nameOf } from "./state.js";
import { day, t } from "./words.js";

const RECENT = 10;

export function list() {
  const here = new Set(app.jobs.map((job) => job.id));
  const needy = app.jobs.filter(needsSomebody);
  const open = app.jobs.filter((job) => !job.seal && !needy.includes(job));
  const closed = app.jobs.filter((job) => job.seal && !needy.includes(job));
  const drafts = app.reports.filter((report) => report.state === "DRAFT" && !here.has(report.id));
  const signed = app.reports.filter((report) => report.state === "SIGNED" && !here.has(report.id)).slice(0, RECENT);
  return html`<div class="narrow">
    <h1>${t("list.title")}</h1>
    <button class="first big" data-test="new" ?disabled=${!app.me?.station} @click=${create}>${icon("plus")}${t("list.new")}</button>
    ${app.me && !app.me.station ? html`<p class="notice" data-state="attention">${t("fault.station")}</p>` : nothing}
    ${part("list.needs-you", needy, ofDevice)} ${part("list.open", open, ofDevice)} ${part("list.elsewhere", drafts, ofServer)}
    ${part("list.closed", closed, ofDevice)} ${part("list.signed", signed, ofServer)}
    ${app.jobs.length + app.reports.length === 0 ? html`<p class="empty">${t("list.empty")}</p>` : nothing}
  </div>`;
}

export const needsSomebody = (job) => Boolean(job.sync.conflict || job.sync.problem || job.sync.faults.length);

async function create() {
  const job = await begin(app.me);
  location.hash = `#/job/${job.id}`;
}

const part = (title, items, row) =>
  items.length === 0
    ? nothing
    : html`<section class="jobs" aria-label=${t(title)}>
        <h2>${t(title)}</h2>
        <ul>
          ${repeat(items, (item) => item.id, (item) => html`<li>${row(item)}</li>`)}
        </ul>
      </section>`;

const ofDevice = (job) => html`<a class="job" href=${`#/job/${job.id}`}>
  <span class="title">${nameOf(job.signerId) || t("list.no-customer")}</span>
  <span class="soft">${[job.type && t("kind." + job.type), job.asset.model || job.asset.serialNumber, day(job.from)].filter(Boolean).join(" · ")}</span>
  ${badge(job)}
</a>`;

const ofServer = (report) => html`<a class="job" href=${report.state === "DRAFT" ? `#/job/${report.id}` : `/reports/${report.id}/summary`}>
  <span class="title">${nameOf(report.signerId ?? report.billToId)}</span>
  <span class="soft">${report.reportNumber} · ${day(report.changedAt.slice(0, 10))}</span>
</a>`;

export function badge(job) {
  if (needsSomebody(job)) return mark("attention", "state.needs-you");
  if (job.seal?.step === "refusal") return job.sync.doneAt ? mark("attention", "state.refused") : mark("waiting", "state.refused-waiting");
  if (job.seal) return job.sync.doneAt ? mark("good", "state.signed") : mark("waiting", "state.signed-waiting");
  if (job.lines.some((line) => line.runningSince)) return mark("waiting", "state.running");
  return job.changes > job.sync.sentChanges ? mark("waiting", "state.device") : mark("good", "state.kept");
}

const mark = (state, key) => html`<span class="badge" data-state=${state}>${t(key)}</span>`;
