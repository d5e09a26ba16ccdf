// Texts and formats in the reader's language. All languages are on the device.

import ALL from "./words-all.js";

export const LANGUAGES = [
  ["en", "English"],
  ["fr", "Français"],
  ["nl", "Nederlands"],
  ["nb", "Norsk"],
  ["ro", "Română"],
];

const ALIASES = { no: "nb", nn: "nb", mo: "ro" };
let current = "en";

export function languageOf(tag) {
  const language = (tag ?? "").slice(0, 2).toLowerCase();
  const known = ALIASES[language] ?? language;
  return known in ALL ? known : "en";
}

export const language = () => current;

export function speak(tag) {
  current = languageOf(tag);
  document.documentElement.lang = current;
}

/** A text by its key; `{0}` and so on are replaced. A key that is missing shows itself, and a test finds it. */
export function t(key, ...parameters) {
  return say(current, key, ...parameters);
}

export function say(tag, key, ...parameters) {
  const text = ALL[languageOf(tag)][key] ?? key;
  return parameters.reduce((result, parameter, i) => result.replaceAll(`{${i}}`, parameter), text.replaceAll("''", "'"));
}

/** The short name of a unit; one without a word of its own is written as its code. */
export const unit = (code, tag = current) => (has("sheet.unit_" + code) ? say(tag, "sheet.unit_" + code) : code);

export const has = (key) => key in ALL.en;
export const kinds = () => Object.keys(ALL.en).filter((key) => key.startsWith("kind.")).map((key) => key.slice(5));

/** The text of something in the catalogue. */
export const named = (texts, tag = current) => texts?.[languageOf(tag)] ?? texts?.en ?? "";

const LOCALES = { en: "en-GB", fr: "fr-FR", nl: "nl-NL", nb: "nb-NO", ro: "ro-RO" };
const locale = (tag) => LOCALES[languageOf(tag)];

export const day = (iso, tag = current) =>
  iso ? new Intl.DateTimeFormat(locale(tag), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z")) : "";

export const moment = (time, tag = current) =>
  new Intl.DateTimeFormat(locale(tag), { dateStyle: "medium", timeStyle: "short" }).format(new Date(time));

export const clock = (time) => new Intl.DateTimeFormat(locale(current), { timeStyle: "short" }).format(new Date(time));

export const number = (text, tag = current) =>
  new Intl.NumberFormat(locale(tag), { maximumFractionDigits: 4 }).format(Number(text));

/** With all the decimals of a price per unit. */
export const money = (amount, currency, tag = current) =>
  new Intl.NumberFormat(locale(tag), { style: "currency", currency, maximumFractionDigits: 6 }).format(Number(amount));

/** Hours, minutes and seconds, as a stopwatch shows them. */
export function stopwatch(seconds) {
  const two = (value) => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
