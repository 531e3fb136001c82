// What Python answered, put into the page.

import DOMPurify from "dompurify";
import morphdom from "morphdom";

/** Results are text, tables, meters, drawings and buttons: no forms, no styles, no media. */
const CLEAN = {
  USE_PROFILES: { html: true, svg: true },
  FORBID_TAGS: [
    "style",
    "form",
    "input",
    "textarea",
    "select",
    "option",
    "img",
    "audio",
    "video",
    "picture",
  ],
  FORBID_ATTR: ["style"],
  RETURN_DOM_FRAGMENT: true,
};

export class Result {
  #area;
  #html = null;

  /** `area` is the page's `[data-result]`. */
  constructor(area) {
    this.#area = area;
  }

  /** Shows a reply's HTML, cleaned. */
  show(html) {
    if (html === this.#html) return;
    this.#html = html;
    delete this.#area.dataset.stale;
    this.#replace(DOMPurify.sanitize(html, CLEAN));
  }

  /** Shows the result of an earlier visit under a note that says so. */
  showStale(html, note) {
    const paragraph = document.createElement("p");
    paragraph.className = "pb-stale";
    paragraph.dataset.staleNote = "";
    paragraph.textContent = note;
    this.#area.dataset.stale = "";
    this.#replace(paragraph, DOMPurify.sanitize(html, CLEAN));
  }

  /** Changes what differs: the rest keeps its focus and stays open, and is not read aloud again. */
  #replace(...nodes) {
    const area = this.#area.cloneNode(false);
    area.append(...nodes);
    const options = { childrenOnly: true, getNodeKey: keyOf, onBeforeElUpdated: asLeft };
    morphdom(this.#area, area, options);
  }
}

/** What can be opened says by `data-key` what it is about, wherever it stands. */
function keyOf({ dataset, id }) {
  return dataset?.key ?? id;
}

/** Returns whether an element has to change at all; one that was opened or closed stays so. */
function asLeft(shown, next) {
  if (shown.localName === "details") next.open = shown.open;
  return !shown.isEqualNode(next);
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
