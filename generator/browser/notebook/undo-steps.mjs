// What can be undone in this visit: each step with the changes that take it back.

import { stepBack, stillRight } from "./changes.mjs";

export class UndoSteps {
  /** What the last undo took back, in the words it was done with. */
  undone = "";
  /** {changes, what} each, the last one last. */
  #steps = [];

  /** The step that would be undone next, {what} among it, or undefined. */
  get last() {
    return this.#steps.at(-1);
  }

  /** Notes the changes that led from one notebook to the other as a step, which `what` names. */
  add(before, after, changes, what) {
    this.#steps.push({ changes: stepBack(before, after, changes), what });
  }

  /**
   * Calls `commit` with what of the step is still right in the notebook, and forgets the step.
   * Returns whether anything was.
   */
  undo(step, notebook, commit) {
    const changes = stillRight(notebook, step.changes);
    if (changes.length) commit(changes);
    // Only now: a step that fails can be tried again.
    this.#steps = this.#steps.filter((other) => other !== step);
    if (changes.length) this.undone = step.what;
    return changes.length > 0;
  }

  clear() {
    this.#steps = [];
  }
}
