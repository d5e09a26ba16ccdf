// Draws the progress of a job anew until it is over, then the whole page with what it found.
const part = document.querySelector("[data-progress]");
const pause = 1500;

async function look() {
  try {
    const answer = await fetch(location.pathname + "?part=progress", { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").body;
      if (!drawn.querySelector("progress")) {
        location.reload();
        return;
      }
      const before = part.querySelector("progress");
      const bar = drawn.querySelector("progress");
      if (before && bar.hasAttribute("value")) {
        before.max = bar.max;
        before.value = bar.value;
      }
      const said = part.querySelector("[role=status]");
      if (said) {
        said.innerHTML = drawn.querySelector("[role=status]").innerHTML;
      }
    }
  } catch {
    // The network is away for a moment; the next look tells.
  }
  setTimeout(look, document.hidden ? pause * 4 : pause);
}

if (part) {
  setTimeout(look, pause);
}
