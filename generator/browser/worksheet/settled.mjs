// Rows of a result in which something was done: each stays in its place until the next visit, and
// says what was done, with the way back and room for a note. Nothing moves under the pointer.

import { create } from "../page/dom.mjs";

export class Settled {
  #store;
  #words;
  #outcome;
  /** The key of the row that is to have the focus once it is back. */
  #returning = "";

  #offerUndo;
  /** The steps that are undone in their rows. */
  #steps = new WeakSet();

  /** `offerUndo()` shows or hides the button that undoes what was done last, wherever. */
  constructor({ store, words, outcome, offerUndo }) {
    this.#offerUndo = offerUndo;
    this.#store = store;
    this.#words = words;
    this.#outcome = outcome;
  }

  /** Returns the row of a result that a button is in, or null where rows don't stay. */
  rowOf(button) {
    return button.closest("[data-settles]");
  }

  /** Shows what was done in place of the row; `step` is the one to undo, `what` names it. */
  settle(row, { message, what, step, note }) {
    const { key } = row.dataset;
    // Under this key no later result finds the row, so that it is neither moved nor changed.
    Object.assign(row.dataset, { settled: key, key: `settled-${key}` });
    const undo = create("button", { type: "button", className: "md-button pb-small" });
    undo.textContent = this.#words.text("undo");
    undo.setAttribute("aria-label", this.#words.text("undo.of", { what }));
    undo.addEventListener("click", (event) => {
      event.stopPropagation();
      this.#takeBack(row, step, note);
    });
    const said = create("p", { className: "pb-settled-said" });
    said.append(message, " ", undo);
    row.replaceChildren(said, ...(note ? this.#noteField(note) : []));
    undo.focus({ preventScroll: true });
    this.#steps.add(step);
    this.#offerUndo();
  }

  /** Returns whether a step is undone in its row. */
  holds(step) {
    return this.#steps.has(step);
  }

  /** After a result: moves the focus into the row that came back. */
  shown() {
    if (!this.#returning) return;
    const row = this.#outcome.row(this.#returning);
    this.#returning = "";
    row?.querySelector("[data-act]")?.focus();
  }

  /** What is typed is saved with each key, as everywhere, in the record the action made. */
  #noteField({ collection, id, field, label }) {
    const area = create("textarea", { id: `pb-note-${id}`, rows: 2, maxLength: 4000 });
    area.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#store.write([{ collection, id, values: { [field]: area.value } }]);
    });
    const place = create("div", { className: "pb-field pb-long-text" });
    place.append(create("label", { htmlFor: area.id, textContent: label }), area);
    return [place];
  }

  #takeBack(row, step, note) {
    const { settled: key } = row.dataset;
    // A record with a note is one that was written into since, which no undo takes away.
    if (note) this.#store.note([{ ...note, values: { [note.field]: "" } }]);
    delete row.dataset.settled;
    row.dataset.key = key;
    this.#returning = key;
    this.#outcome.showAnew();
    this.#store.undo(step);
  }
}
