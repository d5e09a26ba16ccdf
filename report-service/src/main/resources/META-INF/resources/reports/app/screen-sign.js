// The customer reads and signs, or says why not. What is shown, hashed and sent is one and the same content.

import { html, nothing } from "./lib/lit-html.js";
import { live } from "./lib/directives/live.js";
import { ref } from "./lib/directives/ref.js";
import { withoutConsent } from "./checks.js";
import { digestOf, plain, requestOf } from "./content.js";
import { attach, clear, image, isEmpty } from "./pad.js";
import { seal } from "./queue.js";
import { app, cardOf, draw, send } from "./state.js";
import { LANGUAGES, languageOf, named, say } from "./words.js";
import { sheet } from "./sheet.js";

const HASH_PART = 8;

export function sign() {
  const { job } = app;
  if (!app.review) {
    begin(job);
  }
  const { review } = app;
  const s = (key, ...more) => say(review.language, key, ...more);
  return html`<div class="narrow" lang=${review.language}>
    <div class="field">
      <label for="sheet-language">${s("language")}</label>
      <select id="sheet-language" @change=${(event) => set("language", event.target.value)}>
        ${LANGUAGES.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === review.language}>${name}</option>`)}
      </select>
    </div>
    ${sheet(job, review.request, review.language)}
    ${withoutConsent(job).length ? html`<p class="notice" data-state="attention">${s("sign.no-consent")}</p>` : nothing}
    ${review.refusing ? refusal(s) : signature(s)}
  </div>`;
}

/** The content is fixed here: what is typed elsewhere from now on is not what is signed. */
function begin(job) {
  const request = requestOf(job);
  app.review = {
    request,
    sha256: "",
    language: languageOf(job.language ?? cardOf(job.signerId)?.language),
    name: "",
    role: "",
    method: "DRAWN",
    agreed: false,
    drawn: false,
    reason: "",
    faults: {},
  };
  const { review } = app;
  digestOf(request).then((sha256) => {
    review.sha256 = sha256;
    draw();
  });
}

const set = (field, value) => {
  app.review[field] = value;
  delete app.review.faults[field];
  draw();
};

const field = (s, id, autocomplete) => html`<div class="field">
  <label for=${"signer-" + id}>${s("sign." + id)}</label>
  <input id=${"signer-" + id} maxlength="100" autocomplete=${autocomplete} .value=${live(app.review[id])} aria-invalid=${app.review.faults[id] ? "true" : nothing}
    aria-describedby=${app.review.faults[id] ? `fault-${id}` : nothing} @input=${(event) => set(id, event.target.value)} />
  ${fault(s, id)}
</div>`;

const fault = (s, id) => (app.review.faults[id] ? html`<span class="fault" id=${`fault-${id}`}>${s(app.review.faults[id])}</span>` : nothing);

const signature = (s) => html`<form class="card signing" novalidate @submit=${accept}>
  <h2>${s("sheet.signature")}</h2>
  <div class="pair">${field(s, "name", "name")} ${field(s, "role", "organization-title")}</div>
  <div class="choice" role="radiogroup" aria-label=${s("sign.how")}>
    ${["DRAWN", "TYPED"].map(
      (method) => html`<label class="tick"><input type="radio" name="method" .checked=${live(app.review.method === method)} @change=${() => set("method", method)} />${s("sign.method." + method)}</label>`,
    )}
  </div>
  ${app.review.method === "DRAWN" ? drawing(s) : typing(s)}
  <p class="fine">${s("sheet.simple")}</p>
  <p class="fine">SHA-256 <span class="code">${(app.review.sha256.match(/.{8}/g) ?? []).join(" ")}</span></p>
  <div class="actions">
    <button class="first big" data-test="sign" ?disabled=${app.review.sha256.length < HASH_PART}>${s("sign.accept")}</button>
    <button type="button" data-test="refuse" @click=${() => set("refusing", true)}>${s("sign.refuse")}</button>
  </div>
</form>`;

const drawing = (s) => html`<div class="field">
  <span class="label" id="pad-label">${s("sign.here")}</span>
  <canvas class="pad" data-test="pad" role="img" aria-labelledby="pad-label" ${ref(watch)}></canvas>
  ${fault(s, "drawn")}
  <div class="actions"><button type="button" @click=${wipe}>${s("sign.clear")}</button></div>
</div>`;

function watch(canvas) {
  attach(canvas, () => set("drawn", true));
}

function wipe() {
  clear();
  set("drawn", false);
}

const typing = (s) => html`<div class="field">
  <p class="typed" aria-hidden="true">${app.review.name || "\u00a0"}</p>
  <label class="tick"><input type="checkbox" data-test="agree" .checked=${live(app.review.agreed)} @change=${(event) => set("agreed", event.target.checked)} />${s("sign.typed-agree")}</label>
  ${fault(s, "agreed")}
</div>`;

const refusal = (s) => html`<form class="card" novalidate @submit=${refuse}>
  <h2>${s("sign.refuse")}</h2>
  <p>${s("sign.refuse.text")}</p>
  <fieldset class="reasons">
    <legend>${s("sign.reason")}</legend>
    ${reasons(s).map(
      ([key, text]) => html`<label class="tick"><input type="radio" name="reason" .checked=${live(app.review.reason === key)} @change=${() => set("reason", key)} />${text}</label>`,
    )}
    ${fault(s, "reason")}
  </fieldset>
  <div class="actions">
    <button class="first big" data-test="refused">${s("sign.refused")}</button>
    <button type="button" @click=${() => set("refusing", false)}>${s("sign.back")}</button>
  </div>
</form>`;

const reasons = (s) =>
  app.catalogue.refusalReasons.length
    ? app.catalogue.refusalReasons.map((reason) => [reason.key, named(reason.text, app.review.language)])
    : [["other", s("sign.reason.other")]];

/** The device's time is to the microsecond for the server; a whole millisecond is what a browser knows. */
const now = () => new Date().toISOString();

async function accept(event) {
  event.preventDefault();
  const { review } = app;
  review.faults = faultsOf(review);
  if (Object.keys(review.faults).length > 0) {
    draw();
    return;
  }
  const drawn = review.method === "DRAWN" ? { image: await image() } : {};
  await close("signature", {
    signerName: plain(review.name),
    signerRole: plain(review.role),
    signedAt: now(),
    method: review.method,
    contentSha256: review.sha256,
    ...drawn,
  });
}

function faultsOf({ name, role, method, agreed }) {
  const faults = {};
  if (!plain(name)) faults.name = "sign.fault.name";
  if (!plain(role)) faults.role = "sign.fault.role";
  if (method === "DRAWN" && isEmpty()) faults.drawn = "sign.fault.drawn";
  if (method === "TYPED" && !agreed) faults.agreed = "sign.fault.agreed";
  return faults;
}

async function refuse(event) {
  event.preventDefault();
  const { review } = app;
  if (!review.reason) {
    review.faults = { reason: "sign.fault.reason" };
    draw();
    return;
  }
  await close("refusal", { reasonKey: review.reason, refusedAt: now(), contentSha256: review.sha256 });
}

/** On the disk first; sending comes after and may fail as often as it likes. */
async function close(step, body) {
  const { review, job } = app;
  if (review.closing) {
    return;
  }
  review.closing = true;
  try {
    app.job = await seal(job, { step, body, request: review.request, sha256: review.sha256 });
  } catch {
    review.closing = false;
    app.storageFull = true;
    draw();
    return;
  }
  location.hash = `#/job/${job.id}`;
  await send();
}
