// A download of the notebook at hand while the browser keeps nothing.

import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";

/** Shows the button after `line` while the store is in trouble; `words` are the page's. */
export function offerDownload(line, words, store) {
  const button = line.parentElement.querySelector("[data-rescue]");
  if (!store.trouble) button?.remove();
  else if (!button) line.after(rescueButton(words, store));
}

function rescueButton(words, store) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "md-button pb-rescue" });
  button.textContent = words.say("saved.download");
  button.dataset.rescue = "";
  button.addEventListener("click", () => download(fileOf(store.notebook, words.say("saved.file"))));
  return button;
}
