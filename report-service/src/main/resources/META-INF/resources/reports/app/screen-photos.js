// Photos as evidence: taken with the camera, hashed here, sent as they are.

import { html, nothing } from "./lib/lit-html.js";
import { repeat } from "./lib/directives/repeat.js";
import { missingEvidence } from "./checks.js";
import { icon } from "./icons.js";
import { address, KINDS, take, thumbnails } from "./photos.js";
import { queuePhoto, unqueuePhoto } from "./queue.js";
import { app, draw, edit, send } from "./state.js";
import { t } from "./words.js";

export const photos = (job) => html`<section class="card" aria-labelledby="photos">
  <h2 id="photos">${t("job.photos")}</h2>
  ${hint(job)}
  <ul class="photos">
    ${repeat(job.photos, (photo) => photo.sha256, (photo) => picture(job, photo))}
  </ul>
  <div class="shutters">
    ${KINDS.map(
      (kind) => html`<label class="button shutter">
        ${icon("camera")}<span>${t("photo." + kind)}</span>
        <input class="hidden-visually" type="file" accept="image/jpeg,image/png" capture="environment" multiple data-kind=${kind} @change=${(event) => add(event, kind)} />
      </label>`,
    )}
  </div>
  ${app.open.photo ? html`<p class="fault-line" role="alert">${t(app.open.photo)}</p>` : nothing}
</section>`;

function hint(job) {
  const missing = missingEvidence(job, app.catalogue);
  return missing.length === 0
    ? nothing
    : html`<p class="notice" data-state="attention">${t("photo.wanted", missing.map((kind) => t("photo." + kind)).join(", "))}</p>`;
}

const picture = (job, photo) => html`<li>
  <img src=${address(job, photo, app.thumbs)} alt=${t("photo." + photo.kind)} />
  <span class="small">${t("photo." + photo.kind)}</span>
  <button type="button" class="round" aria-label=${`${t("remove")}: ${t("photo." + photo.kind)}`} @click=${() => drop(job, photo)}>${icon("remove")}</button>
</li>`;

async function add(event, kind) {
  const files = [...event.target.files];
  event.target.value = "";
  app.open.photo = null;
  for (const file of files) {
    await addOne(file, kind);
  }
  await thumbnails(app.job.id, app.thumbs);
  draw();
}

async function addOne(file, kind) {
  const { job } = app;
  try {
    const { photo, fault } = await take(job.id, file, kind);
    if (fault) {
      app.open.photo = fault;
    } else if (!job.photos.some((one) => one.sha256 === photo.sha256)) {
      edit((one) => one.photos.push(photo));
      await queuePhoto(job, photo);
    }
  } catch {
    app.storageFull = true;
  }
}

async function drop(job, photo) {
  edit((one) => (one.photos = one.photos.filter((other) => other.sha256 !== photo.sha256)));
  await unqueuePhoto(job, photo);
  await send();
}
