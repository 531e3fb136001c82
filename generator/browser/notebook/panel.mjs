// What the parts of the notebook's page share: their words, their parts, their buttons.

import { Connected } from "../page/connected.mjs";
import { elementIn } from "../page/dom.mjs";
import { Words } from "../page/words.mjs";

export class Panel extends Connected {
  words;
  /** What each button does, by its `data-do`: functions that are called on the panel. */
  actions = {};
  /** The section the person is working in. @type {Element | null} */
  #section = null;

  /** Begins listening; each button's `data-do` names the method of `actions` it calls. */
  connected() {
    this.words = new Words(this);
    this.on(this, "click", ({ target }) => {
      const button = target.closest("[data-do]");
      if (!button) return;
      this.#section = button.closest("section");
      this.actions[button.dataset.do].call(this, button);
    });
  }

  partNamed(name) {
    return this.child(`[data-part="${name}"]`);
  }

  /** @returns {HTMLButtonElement} */
  button(name) {
    return /** @type {HTMLButtonElement} */ (this.child(`[data-do="${name}"]`));
  }

  /** Says what was done where the person did it, to those who see it and those who hear it. */
  announce(key, values) {
    for (const line of this.querySelectorAll("[data-part=said]")) line.textContent = "";
    const line = elementIn(this.#section ?? this, "[data-part=said]");
    line.textContent = key ? this.words.text(key, values) : "";
  }

  /** Shows a part with a text, or hides it where there is none. */
  show(name, text) {
    const part = this.partNamed(name);
    part.hidden = !text;
    part.textContent = text ?? "";
  }
}
