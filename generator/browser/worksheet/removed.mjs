// What stands where a row was removed: that it was, and a button that takes it back.

export class Removed {
  /** The id of the row that was removed last. */
  id = "";

  #element;

  constructor(element) {
    this.#element = element;
  }

  /** Says `text` in `list` before `next`, or at its end, with the focus on the button. */
  show(id, text, list, next) {
    this.id = id;
    this.#element.hidden = false;
    this.#element.querySelector("span").textContent = text;
    list.insertBefore(this.#element, next ?? null);
    this.#element.querySelector("button").focus();
  }
}
