// What a reply changes on the page: result, problems, downloads on offer.

import { Gist } from "./gist.mjs";
import { readLastResult, writeLastResult } from "./last-result.mjs";
import { Problems } from "./problems.mjs";
import { Result, showExports } from "./result.mjs";
import { momentText } from "../page/words.mjs";

export class Outcome {
  /** How long showing the last reply took. */
  costMs = 0;
  problems;

  #sheet;
  #result;
  #exports;
  #element;
  #gist;
  /** A result that is not saved for the next visit yet. */
  #unsaved = null;
  #announced;
  /**
   * What was announced last: its gist, and all of it.
   * @type {{gist: string, html?: string} | null}
   */
  #heard = null;
  /** Whether an action has said already why the next result differs. */
  #isSaid = false;

  /** `form` is a Form, `element` its form on the page, `sheet` what was declared; `signal` ends it. */
  constructor(form, element, sheet, signal) {
    const area = element.querySelector("[data-result]");
    this.#sheet = sheet;
    this.#element = element;
    this.#result = new Result(area);
    this.#exports = element.querySelector("[data-exports]");
    this.#announced = element.querySelector("[data-announced]");
    this.#gist = new Gist(element, signal);
    this.problems = new Problems(form, area, element.querySelector("[data-errors]"));
  }

  /** Shows a reply; its problems only where the person has `begun`. */
  show({ html, problems, exports }, { begun }) {
    const start = performance.now();
    this.#keepingFocus(() => this.#result.show(html));
    this.#gist.show(this.#result.summary);
    this.problems.show(begun ? problems : []);
    showExports(this.#exports, this.#sheet.exports, exports);
    performance.mark("playbook:result");
    this.costMs = performance.now() - start;
    this.#unsaved = html;
  }

  /** Shows the next result as a whole, as rows of this one are not as Python made them. */
  showAnew() {
    this.#result.forget();
  }

  /** Returns the row of the result with this key, or null. */
  row(key) {
    return this.#result.row(key);
  }

  /** Moves the focus to the way back where `change` takes away the button that was pressed. */
  #keepingFocus(change) {
    const isInside = () => this.#element.contains(document.activeElement);
    const wasInside = isInside();
    change();
    if (!wasInside || isInside()) return;
    const [undo, heading] = ["[data-undo]", "#pb-outcome"].map((one) =>
      this.#element.querySelector(one),
    );
    (undo.hidden ? heading : undo).focus();
  }

  /** Says what has changed in one sentence, to those who hear the page; not of the first result. */
  announce(words) {
    const now = { gist: this.#result.gist, html: this.#unsaved ?? this.#heard?.html };
    const before = this.#heard;
    this.#heard = now;
    const isSaid = this.#isSaid;
    this.#isSaid = false;
    if (isSaid || !before || before.html === now.html) return;
    const isNew = now.gist && now.gist !== before.gist;
    this.#announced.textContent = isNew ? now.gist : words.text("result.changed");
  }

  /** Announces what an action did, where nothing else does; its result is no news then. */
  said(message) {
    this.#isSaid = true;
    if (message) this.#announced.textContent = message;
  }

  /** Shows the result of the last visit until there is a reply. */
  showLast(words) {
    const last = readLastResult(this.#sheet.id);
    if (!last) return;
    this.#result.showStale(last.html, words.text("result.stale", { time: momentText(last.at) }));
  }

  /** Keeps the result for the next visit. */
  keep() {
    // Staff lists are nobody's own: of them nothing is left beside what was saved on purpose.
    if (this.#unsaved === null || this.#sheet.data === "staff") return;
    writeLastResult(this.#sheet.id, this.#unsaved);
    this.#unsaved = null;
  }
}
