// Shows the document anew when something in the form changes. Without this, the button does the same.
const form = document.querySelector("form[data-preview]");
const picture = document.querySelector("[data-preview-picture]");
const state = document.querySelector("[data-preview-state]");
const told = state.textContent;
let turn = 0;

form.addEventListener("change", async () => {
  const mine = ++turn;
  state.textContent = state.dataset.busy;
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) });
    const bytes = await answer.blob();
    if (mine === turn) {
      state.textContent = answer.ok ? told : state.dataset.wrong;
      if (answer.ok) {
        URL.revokeObjectURL(picture.src);
        picture.src = URL.createObjectURL(bytes);
      }
    }
  } catch {
    state.textContent = state.dataset.wrong;
  }
});
