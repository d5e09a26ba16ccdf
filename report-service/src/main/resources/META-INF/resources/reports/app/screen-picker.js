// Finds something in the cached catalogue by code or by words, and works with a keyboard alone.

import { html, nothing } from "./lib/lit-html.js";
import { live } from "./lib/directives/live.js";
import { app, draw } from "./state.js";
import { named, t } from "./words.js";

const SHOWN = 8;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const found = (items, query) => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => words.every((word) => folded(`${item.code} ${named(item.text)}`).includes(word))).slice(0, SHOWN);
};

/** @param items of the catalogue, each with a code and its texts */
export function picker({ id, label, items, chosen, choose }) {
  const query = app.open[id];
  const isOpen = query !== undefined;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type="search" autocomplete="off" placeholder=${t("picker.search")} aria-controls=${`${id}-found`} .value=${live(query ?? chosen ?? "")}
      @focus=${() => set(id, "")} @input=${(event) => set(id, event.target.value)} @keydown=${(event) => close(event, id)} />
    ${isOpen ? results(id, found(items, query), choose) : nothing}
  </div>`;
}

const results = (id, items, choose) => html`<ul class="found" id=${`${id}-found`}>
  ${items.map(
    (item) => html`<li><button type="button" @click=${() => pick(id, item, choose)}><b>${named(item.text)}</b><span class="code">${item.code}</span></button></li>`,
  )}
  ${items.length === 0 ? html`<li class="hint">${t("picker.none")}</li>` : nothing}
</ul>`;

const set = (id, query) => {
  app.open[id] = query;
  draw();
};

function close(event, id) {
  if (event.key === "Escape") {
    delete app.open[id];
    draw();
  }
}

function pick(id, item, choose) {
  delete app.open[id];
  choose(item);
  draw();
}
