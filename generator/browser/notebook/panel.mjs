// What the parts of the notebook's page share: their words, their parts, their buttons.

import { Connected } from "../page/connected.mjs";
import { Words } from "../page/words.mjs";

export class Panel extends Connected {
  words;
  /** The section the person is working in. */
  #section = null;

  /** Begins listening; each button's `data-do` names the method of `acts` it calls. */
  connected() {
    this.words = new Words(this);
    this.on(this, "click", ({ target }) => {
      const button = target.closest("[data-do]");
      if (!button) return;
      this.#section = button.closest("section");
      this.acts[button.dataset.do].call(this, button);
    });
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  button(name) {
    return this.querySelector(`[data-do="${name}"]`);
  }

  /** Says what was done where the person did it, to those who see it and those who hear it. */
  say(key, values) {
    for (const line of this.querySelectorAll("[data-part=said]")) line.textContent = "";
    const line = (this.#section ?? this).querySelector("[data-part=said]");
    line.textContent = key ? this.words.say(key, values) : "";
  }

  /** Shows a part with a text, or hides it where there is none. */
  tell(name, text) {
    const part = this.part(name);
    part.hidden = !text;
    part.textContent = text ?? "";
  }
}
