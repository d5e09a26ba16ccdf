// The head of every screen: where we are, who is signed in, and whether everything has been sent.

import { html, nothing } from "./lib/lit-html.js";
import { call, clockSkew, speak as speakToServer } from "./api.js";
import { icon } from "./icons.js";
import { app, draw, rest, send } from "./state.js";
import { erase, keep } from "./store.js";
import { LANGUAGES, language, moment, speak, t } from "./words.js";

const SKEW_WORTH_SAYING = 120;

/** Four states, each with a word and a drawing. */
export function syncState() {
  const { waiting, held } = app.counts;
  if (app.sync.state === "signed-out") return { state: "attention", icon: "person", text: t("sync.signed-out") };
  if (held > 0) return { state: "attention", icon: "attention", text: t("sync.needs-you", held) };
  if (waiting > 0 && app.sync.state === "offline") return { state: "waiting", icon: "offline", text: t("sync.offline", waiting) };
  if (waiting > 0) return { state: "waiting", icon: "waiting", text: t("sync.waiting", waiting) };
  if (app.sync.state === "offline") return { state: "waiting", icon: "offline", text: t("sync.no-network") };
  return { state: "good", icon: "sent", text: t("sync.sent") };
}

export const header = () => html`
  <a class="skip" href="#content" @click=${skip}>${t("skip")}</a>
  <header class="bar">
    ${app.route.name === "list"
      ? html`<span class="brand">Closeout</span>`
      : html`<a class="round" href=${app.route.name === "sign" ? `#/job/${app.route.id}` : "#/"} aria-label=${t("back")}>${icon("back")}</a>`}
    ${chip()}
    <button class="round" aria-label=${t("menu")} aria-expanded=${String(Boolean(app.open.menu))} @click=${toggleMenu}>${icon("person")}</button>
  </header>
  ${app.open.menu ? menu() : nothing} ${banners()}`;

function chip() {
  const { state, icon: drawing, text } = syncState();
  return html`<button class="chip" data-state=${state} data-test="sync" aria-live="polite" ?data-busy=${app.sending} @click=${send}>
    ${icon(drawing)}<span>${text}</span>
  </button>`;
}

const banners = () => html`
  ${app.sync.state === "signed-out"
    ? html`<div class="notice strip" data-state="attention" role="alert">
        <p>${t("signed-out.text")}</p>
        <a class="button first" href="/reports/sign-in">${t("sign-in")}</a>
      </div>`
    : nothing}
  ${app.storageFull ? html`<p class="notice strip" data-state="wrong" role="alert">${t("storage.full")}</p>` : nothing}
  ${app.notice ? html`<p class="notice strip" data-state="attention" role="alert">${t(app.notice)}</p>` : nothing}
  ${Math.abs(clockSkew()) > SKEW_WORTH_SAYING
    ? html`<p class="notice strip" data-state="attention">${t("clock.wrong", Math.round(Math.abs(clockSkew()) / 60))}</p>`
    : nothing}`;

const menu = () => html`<section class="menu card" aria-label=${t("menu")}>
  <p><b>${app.me?.name ?? ""}</b><br /><span class="soft">${app.me?.station?.name ?? ""}</span></p>
  ${app.sync.at ? html`<p class="soft small">${t("sync.last", moment(app.sync.at))}</p>` : nothing}
  <div class="field">
    <label for="language">${t("language")}</label>
    <select id="language" @change=${(event) => changeLanguage(event.target.value)}>
      ${LANGUAGES.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === language()}>${name}</option>`)}
    </select>
  </div>
  <div class="actions"><a class="button" href="/cases">${t("cases")}</a><button data-test="sign-out" @click=${signOut}>${t("sign-out")}</button></div>
  ${app.open.leaving ? leaving() : nothing}
</section>`;

/** What was not sent would be lost, so it is said, and the safe way is the big one. */
const leaving = () => html`<div class="notice" data-state="wrong" role="alertdialog" aria-label=${t("sign-out")}>
  <p>${t("sign-out.unsent", app.counts.reports)}</p>
  <div class="actions">
    <button class="first" @click=${() => set("leaving", false)}>${t("sign-out.stay")}</button>
    <button class="destructive" @click=${leave}>${t("sign-out.anyway")}</button>
  </div>
</div>`;

const set = (name, value) => {
  app.open[name] = value;
  draw();
};

const toggleMenu = () => set("menu", !app.open.menu);

function skip(event) {
  event.preventDefault();
  document.querySelector("main").focus();
}

async function changeLanguage(tag) {
  await keep("language", tag);
  speak(tag);
  speakToServer(tag);
  draw();
}

async function signOut() {
  await rest();
  await send();
  if (app.counts.waiting > 0 || app.jobs.some((job) => !job.seal && job.changes > job.sync.sentChanges)) {
    set("leaving", true);
  } else {
    await leave();
  }
}

async function leave() {
  await call("POST", "/reports/sign-out").catch(() => {});
  await erase();
  location.assign("/reports/sign-in");
}
