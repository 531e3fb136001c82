// What a reply changes on the page: result, problems, downloads on offer.

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
  /** A result that is not kept for the next visit yet. */
  #unsaved = null;

  /** `form` is a Form, `element` its form on the page, `sheet` what was declared. */
  constructor(form, element, sheet) {
    const area = element.querySelector("[data-result]");
    this.#sheet = sheet;
    this.#element = element;
    this.#result = new Result(area);
    this.#exports = element.querySelector("[data-exports]");
    this.problems = new Problems(form, area);
  }

  /** Shows a reply; its problems only where the person has `begun`. */
  show({ html, problems, exports }, { begun }) {
    const start = performance.now();
    this.#keepingFocus(() => this.#result.show(html));
    this.problems.show(begun ? problems : []);
    showExports(this.#exports, this.#sheet.exports, exports);
    performance.mark("playbook:result");
    this.costMs = performance.now() - start;
    this.#unsaved = html;
  }

  /** Moves the focus to the way back where `change` takes away the button that was pressed. */
  #keepingFocus(change) {
    const isInside = () => this.#element.contains(document.activeElement);
    const wasInside = isInside();
    change();
    if (!wasInside || isInside()) return;
    const [undo, heading] = ["[data-undo]", "#pb-outcome"].map((one) => this.#element.querySelector(one));
    (undo.hidden ? heading : undo).focus();
  }

  /** Shows the result of the last visit until there is a reply. */
  showLast(words) {
    const last = readLastResult(this.#sheet.id);
    if (last)
      this.#result.showStale(last.html, words.say("result.stale", { time: momentText(last.at) }));
  }

  /** Keeps the result for the next visit. */
  keep() {
    if (this.#unsaved === null) return;
    writeLastResult(this.#sheet.id, this.#unsaved);
    this.#unsaved = null;
  }
}
