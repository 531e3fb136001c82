// What Python answered, put into the page.

import { cleaned, mend, parsed, replace } from "./mending.mjs";

export class Result {
  #area;
  #html = null;
  #nodes = null;

  /** `area` is the page's `[data-result]`. */
  constructor(area) {
    this.#area = area;
  }

  /** Shows a reply's HTML, cleaned. */
  show(html) {
    if (html === this.#html) return;
    const now = parsed(html);
    delete this.#area.dataset.stale;
    if (this.#nodes) mend(this.#area, this.#nodes, now);
    else replace(this.#area, cleaned(now));
    this.#html = html;
    this.#nodes = now;
  }

  /** Shows the result of an earlier visit under a note that says so. */
  showStale(html, note) {
    const paragraph = document.createElement("p");
    paragraph.className = "pb-stale";
    paragraph.dataset.staleNote = "";
    paragraph.textContent = note;
    this.#area.dataset.stale = "";
    replace(this.#area, paragraph, cleaned(parsed(html)));
  }
}

/** Shows a button for each download on offer, in the order the worksheet declares them. */
export function showExports(area, declared, offered) {
  const wanted = declared.filter(({ id }) => offered.includes(id));
  const shown = [...area.querySelectorAll("[data-export]")].map((button) => button.dataset.export);
  if (shown.join() === wanted.map(({ id }) => id).join()) return;
  area.replaceChildren(...wanted.map(exportButton));
}

function exportButton({ id, label }) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "md-button", textContent: label });
  button.dataset.export = id;
  return button;
}
