// What can be undone and done again, across the whole session.

/** More steps than anybody goes back; pictures in them take room. */
const MOST_STEPS = 300;
/** Keys of one field that come sooner one after the other are one step. */
const PAUSE_MS = 10_000;

export class History {
  /** @type {HistoryStep[]} */
  #done = [];
  /** @type {HistoryStep[]} */
  #undone = [];
  #lastAt = 0;

  /** @param {{done: HistoryStep[], undone: HistoryStep[]}} saved */
  constructor({ done, undone } = { done: [], undone: [] }) {
    this.#done = done;
    this.#undone = undone;
  }

  /** What is saved of it, for the constructor. */
  get saved() {
    return { done: this.#done, undone: this.#undone };
  }

  /** The step that is undone next, or undefined. */
  get nextUndo() {
    return this.#done.at(-1);
  }

  /** The step that is done again next, or undefined. */
  get nextRedo() {
    return this.#undone.at(-1);
  }

  /**
   * Notes a change; what was undone before it is forgotten.
   * @param {HistoryStep} step
   */
  add(step, now = Date.now()) {
    const last = this.nextUndo;
    this.#undone = [];
    if (step.key && last?.key === step.key && now - this.#lastAt < PAUSE_MS) {
      this.#done[this.#done.length - 1] = joined(last, step);
    } else this.#done = [...this.#done, step].slice(-MOST_STEPS);
    this.#lastAt = now;
  }

  /** Moves to the step before, and returns the one that was left, or undefined. */
  undo() {
    return this.#move(this.#done, this.#undone);
  }

  /** Moves to the step after, and returns it, or undefined. */
  redo() {
    return this.#move(this.#undone, this.#done);
  }

  #move(from, to) {
    const step = from.pop();
    if (step) to.push(step);
    this.#lastAt = 0;
    return step;
  }
}

/** The first change has what stood before, the last what stands now; it is called as it was begun. */
function joined(first, last) {
  return {
    ...first,
    before: { ...last.before, ...first.before },
    after: { ...first.after, ...last.after },
  };
}
