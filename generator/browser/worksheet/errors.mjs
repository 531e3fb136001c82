// The summary of what is in the way, with a link to each field, as GOV.UK's design system has it.

import { create } from "../page/dom.mjs";

export class Errors {
  #element;
  #list;
  /** The control each link goes to. */
  #targets = new Map();
  #isRefused = false;

  /** `element` is the page's `[data-errors]`. */
  constructor(element) {
    this.#element = element;
    this.#list = element.querySelector("ul");
  }

  /**
   * Lists the notes that are errors: {message, elements} each. Once something was `refused` for
   * them, what nobody answered yet is one, too, until there is none; then the focus comes here.
   */
  show(notes, refused) {
    this.#isRefused = refused || (this.#isRefused && notes.length > 0);
    const wrong = notes.filter((note) => this.#isRefused || note.elements.some(isInvalid));
    this.#targets.clear();
    this.#list.replaceChildren(...wrong.map((note) => this.#item(note)));
    this.#element.hidden = !wrong.length;
    if (refused && wrong.length) this.#element.focus();
  }

  /** Moves the focus to the field a link is for; returns whether `target` is such a link. */
  follow(target) {
    const control = this.#targets.get(target);
    if (!control) return false;
    const folded = control.closest("details");
    if (folded) folded.open = true;
    (control.labels?.[0] ?? control).scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    return true;
  }

  #item({ message, elements }) {
    const control = elements.find((element) => element.matches("[name]"));
    if (!control) return create("li", { textContent: message });
    const link = create("a", { href: `#${control.id}`, textContent: message });
    this.#targets.set(link, control);
    const item = create("li");
    item.append(link);
    return item;
  }
}

function isInvalid(element) {
  return element.getAttribute("aria-invalid") === "true";
}
