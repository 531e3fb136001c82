// What Python answered, put into the page.

import { isOnPhone } from "../page/phone.mjs";
import { cleaned, patch, parsed, replace } from "./dom-patch.mjs";

export class Result {
  #region;
  #area;
  #html = null;
  /** @type {DocumentFragment | null} */
  #nodes = null;

  /** `region` is the page's `[data-result]`; in its body nothing is read out by itself. */
  constructor(region) {
    this.#region = region;
    this.#area = region.querySelector(".pb-result-body");
  }

  /** The sentence of the result that says the most, "" where the worksheet names none. */
  get gist() {
    const element = this.#area.querySelector("[data-gist]");
    return element?.dataset.gist || textOf(element);
  }

  /** The gist, or else what the result begins with, "" where there is no result yet. */
  get summary() {
    if (this.#area.querySelector(":scope > .pb-start")) return "";
    return this.gist || textOf(this.#area.querySelector("h3, h4, p:not(.pb-note)"));
  }

  /** Shows a reply's HTML, cleaned. */
  show(html) {
    if (html === this.#html) return;
    const now = parsed(html);
    delete this.#region.dataset.stale;
    if (this.#nodes) patch(this.#area, this.#nodes, now);
    else {
      replace(this.#area, cleaned(now));
      if (isOnPhone()) this.#fold();
    }
    this.#html = html;
    this.#nodes = now;
  }

  /** Closes what can be opened again, but the first of its kind: a phone has little room. */
  #fold() {
    const seen = new Set();
    for (const part of this.#area.querySelectorAll("details[open][data-key]")) {
      part.open = part.classList.contains("pb-week") && !seen.has(part.className);
      seen.add(part.className);
    }
  }

  /** Forgets what is shown, which somebody else has changed: the next result is shown as a whole. */
  forget() {
    this.#html = null;
    this.#nodes = null;
  }

  /** Returns the row with this key, or null. */
  row(key) {
    return this.#area.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  /** Shows the result of an earlier visit under a note that says so. */
  showStale(html, note) {
    const paragraph = document.createElement("p");
    paragraph.className = "pb-stale";
    paragraph.dataset.staleNote = "";
    paragraph.textContent = note;
    this.#region.dataset.stale = "";
    replace(this.#area, paragraph, cleaned(parsed(html)));
  }
}

function textOf(element) {
  return element?.textContent.replace(/\s+/g, " ").trim() ?? "";
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
