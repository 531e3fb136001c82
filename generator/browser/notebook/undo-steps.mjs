// What can be undone in this visit: each step with the changes that take it back.

import { stepBack, stillRight, withChanges } from "./changes.mjs";

export class UndoSteps {
  /** What the last undo took back, in the words it was done with. */
  undone = "";
  /** {changes, what, paths, after, noted, following} each, the last one last. */
  #steps = [];
  /** The step whose consequences are noted, as long as nothing else is written. @type {any} */
  #open = null;

  /** The step that would be undone next, {what} among it, or undefined. */
  get last() {
    return this.#steps.at(-1);
  }

  /** Notes the changes that led from one notebook to the other as a step, which `what` names. */
  add(before, after, changes, what) {
    const back = stepBack(before, after, changes);
    this.#open = { changes: back, what, after, noted: [], following: [] };
    this.#steps.push(this.#open);
  }

  /**
   * Takes what a result has to remember, such as the dates a plan gave, as part of the step it
   * follows from: without it, undoing that would leave people with other dates than they had.
   */
  follow(after, changes) {
    const step = this.#open;
    if (!step) return;
    step.noted = [...step.noted, ...changes];
    step.following = stepBack(step.after, after, step.noted);
  }

  /** From now on, results follow from something else; a note on what a step made is part of it. */
  wrote(changes) {
    const step = this.#open;
    if (!step) return;
    const isPart = (one) => step.changes.some((made) => isSame(made, one));
    if (!changes.every(isPart)) this.#open = null;
  }

  /**
   * Calls `commit` with what of the step is still right in the notebook, and forgets the step.
   * Returns whether anything was.
   */
  undo(step, notebook, commit) {
    const following = stillRight(notebook, step.following);
    const before = withChanges(notebook, following, () => 0);
    const changes = stillRight(before, step.changes);
    const earlier = this.#steps;
    this.#steps = earlier.filter((other) => other !== step);
    try {
      if (changes.length) commit([...following, ...changes]);
    } catch (error) {
      this.#steps = earlier; // a step that fails can be tried again
      throw error;
    }
    this.#open = null;
    if (changes.length) this.undone = step.what;
    return changes.length > 0;
  }

  clear() {
    this.#steps = [];
    this.#open = null;
  }
}

function isSame(one, other) {
  return one.collection === other.collection && one.id === other.id;
}
