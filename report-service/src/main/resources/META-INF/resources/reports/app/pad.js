// The field a finger signs in. It keeps its strokes when the tablet is turned, and is sharp on any screen.

import SignaturePad from "./lib/signature_pad.js";

const WIDEST = 900;
// The server reads texts of 200,000 letters and drawings of 200 kB.
const MOST_LETTERS = 190_000;
const HALF = 0.5;

let pad;
let watcher;

/** Called by the page with the canvas when it appears and with nothing when it goes. */
export function attach(canvas, changed) {
  if (pad?.canvas === canvas) {
    return;
  }
  watcher?.disconnect();
  pad?.off();
  pad = null;
  if (canvas) {
    pad = new SignaturePad(canvas, { penColor: "#10222e", minWidth: 0.8, maxWidth: 3 });
    pad.addEventListener("endStroke", changed);
    watcher = new ResizeObserver(() => fit(canvas));
    watcher.observe(canvas);
    fit(canvas);
  }
}

/** As many dots as the screen has; what was drawn grows or shrinks with the field. */
function fit(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = Math.max(devicePixelRatio, 1);
  if (!pad || width === 0 || canvas.width === Math.round(width * ratio)) {
    return;
  }
  const scale = canvas.dataset.width ? width / Number(canvas.dataset.width) : 1;
  const strokes = pad.toData();
  strokes.forEach((stroke) => stroke.points.forEach((point) => Object.assign(point, { x: point.x * scale, y: point.y * scale })));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.dataset.width = width;
  canvas.getContext("2d").scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes);
}

export const isEmpty = () => !pad || pad.isEmpty();
export const clear = () => pad?.clear();

/** The drawing on white, as PNG in base64, small enough for the server. */
export async function image() {
  for (let width = WIDEST; ; width = Math.round(width * HALF)) {
    const text = await png(width);
    if (text.length <= MOST_LETTERS) {
      return text;
    }
  }
}

async function png(width) {
  const source = pad.canvas;
  const drawn = document.createElement("canvas");
  drawn.width = Math.min(width, source.width);
  drawn.height = Math.round((source.height * drawn.width) / source.width);
  const context = drawn.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, drawn.width, drawn.height);
  context.drawImage(source, 0, 0, drawn.width, drawn.height);
  return drawn.toDataURL("image/png").split(",")[1];
}
