// Small drawings in the colour of their text.

import { svg, html } from "./lib/lit-html.js";

const SHAPES = {
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  back: svg`<path d="M15 5l-7 7 7 7"/>`,
  sent: svg`<path d="M5 13l4 4L19 7"/>`,
  waiting: svg`<path d="M12 19V6M6 11l6-6 6 6"/>`,
  attention: svg`<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.2v.3"/>`,
  offline: svg`<path d="M4 4l16 16M8.5 15.5a5 5 0 0 1 5.2-1.2M5 12a10 10 0 0 1 4-2.4M13 8.1A10 10 0 0 1 19 11M12 19h.01"/>`,
  camera: svg`<path d="M4 8h3l2-3h6l2 3h3v11H4z"/><circle cx="12" cy="13" r="3.5"/>`,
  play: svg`<path d="M8 5l11 7-11 7z"/>`,
  pause: svg`<path d="M8 5v14M16 5v14"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4l3 2"/>`,
  part: svg`<path d="M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>`,
  travel: svg`<path d="M4 16v-4l2-5h12l2 5v4zM4 12h16M7.5 16v2M16.5 16v2"/>`,
  extra: svg`<path d="M12 8v8M8 12h8"/><circle cx="12" cy="12" r="9"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4-7 8-7s7 2 8 7"/>`,
  remove: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  pen: svg`<path d="M4 20l1-5L16 4l4 4L9 19z"/>`,
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
