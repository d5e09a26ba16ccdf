// The sheet that is put before the customer, in the customer's language; the words are those of the sheet they get later.

import { html, nothing } from "./lib/lit-html.js";
import { address } from "./photos.js";
import { app, cardOf, nameOf } from "./state.js";
import { clock, day, has, languageOf, money, named, number, say, unit } from "./words.js";

/** @param request exactly what is sent, so that what is seen and what is hashed are one */
export function sheet(job, request, tag) {
  const lang = languageOf(tag);
  const s = (key) => say(lang, "sheet." + key);
  return html`<article class="sheet document" lang=${lang} data-test="sheet">
    <h1>${s("title")} <span class="number">${request.reportNumber}</span></h1>
    <p>${kind(request.interventionType, lang)} · ${days(request, lang)}</p>
    <div class="parties">
      <div><p class="label">${s("customer")}</p><p><b>${nameOf(request.signerId)}</b><br />${place(request.signerId)}</p></div>
      ${request.billToId === request.signerId ? nothing : html`<div><p class="label">${s("payer")}</p><p>${nameOf(request.billToId)}</p></div>`}
      <div><p class="label">${s("station")}</p><p><b>${app.me?.station?.name ?? ""}</b></p></div>
      <div><p class="label">${s("equipment")}</p><p><b>${request.asset.model ?? request.asset.id ?? "–"}</b>${request.asset.serialNumber ? html`<br />${s("serial")} ${request.asset.serialNumber}` : nothing}</p></div>
    </div>
    ${request.orderReference ? html`<p>${s("order")} ${request.orderReference}</p>` : nothing}
    <h2>${s("work")}</h2>
    <table>
      <thead><tr><th scope="col">${s("what")}</th><th scope="col" class="number">${s("quantity")}</th></tr></thead>
      <tbody>${request.lines.map((line) => row(line, lang, s))}</tbody>
    </table>
    ${request.split ? html`<p>${s("payer")}: ${request.split.map((share) => `${nameOf(share.payerId)} ${number(share.percent, lang)} %`).join(" · ")}</p>` : nothing}
    ${remarks(request, s)} ${pictures(job, request, lang)}
  </article>`;
}

const row = (line, lang, s) => html`<tr>
  <td><b>${s("line_" + line.kind)}</b> ${line.text === s("line_" + line.kind) ? nothing : line.text} ${line.code ? html`<span class="code">${line.code}</span>` : nothing} ${details(line, lang)}
    ${line.unplanned ? html`<br /><span class="small">${say(lang, line.consented ? "sheet.unplanned" : "sign.unplanned-open")}</span>` : nothing}</td>
  <td class="number">${number(line.quantity, lang)} ${unit(line.unit, lang)}</td>
</tr>`;

const details = (line, lang) => {
  const price = line.claimedUnitPrice;
  const told = [
    line.serialNumber && `${say(lang, "sheet.serial")} ${line.serialNumber}`,
    price && say(lang, "sheet.price", money(price.amount, price.currency, lang)),
    [line.from, line.to].filter(Boolean).join(" → "),
    (line.periods ?? []).map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", "),
  ].filter(Boolean);
  return told.length ? html`<br /><span class="small soft">${told.join(" · ")}</span>` : nothing;
};

const remarks = (request, s) => {
  const read = request.remarks.filter((remark) => remark.kind !== "INTERNAL");
  return read.length === 0
    ? nothing
    : html`<h2>${s("remarks")}</h2>
        ${read.map((remark) => html`<p class="remark">${remark.kind === "SAFETY" ? html`<b>${s("safety")}</b> ` : nothing}${remark.text}</p>`)}`;
};

const pictures = (job, request, lang) =>
  request.attachments
    ? html`<ul class="photos">${request.attachments.map((photo) => html`<li><img src=${address(job, photo, app.thumbs)} alt=${say(lang, "photo." + photo.kind)} /><span class="small">${say(lang, "photo." + photo.kind)}</span></li>`)}</ul>`
    : nothing;

const kind = (type, lang) => {
  const known = app.catalogue.interventionTypes.find((one) => one.id === type);
  return known ? named(known.text, lang) : has("kind." + type) ? say(lang, "kind." + type) : type;
};

const days = ({ serviceFrom, serviceTo }, lang) =>
  serviceFrom === serviceTo ? day(serviceFrom, lang) : `${day(serviceFrom, lang)} – ${day(serviceTo, lang)}`;

const place = (id) => [cardOf(id)?.city, cardOf(id)?.country].filter(Boolean).join(", ");
