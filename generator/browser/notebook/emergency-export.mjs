// A download of the notebook at hand while the browser keeps nothing.

import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";

/** Shows the button after `line` while the store is in trouble; `words` are the page's. */
export function offerDownload(line, words, store) {
  const button = line.parentElement.querySelector("[data-emergency]");
  if (!store.trouble) button?.remove();
  else if (!button) line.after(exportButton(words, store));
}

function exportButton(words, store) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "md-button pb-emergency" });
  button.textContent = words.text("saved.download");
  button.dataset.emergency = "";
  button.addEventListener("click", () =>
    download(fileOf(store.notebook, words.text("saved.file"))),
  );
  return button;
}
