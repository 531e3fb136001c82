// <playbook-copy-message>: a button that copies the message of its item, with what the notebook says of
// the reader filled in. `data-text` is the message, `data-placeholders` what stands for each field.

import { copyText } from "../page/clipboard.mjs";
import { Connected } from "../page/connected.mjs";
import { readingWords } from "./reading-words.mjs";
import { prepareToAnnounce, announce } from "./announce.mjs";

/** Returns the element's class; `store` is the notebook's. */
export function copyMessageElement(store) {
  return class CopyMessage extends Connected {
    connected() {
      prepareToAnnounce();
      this.on(this, "click", this.#copy);
    }

    async #copy() {
      const { text = '""', placeholders = "{}" } = this.dataset;
      const message = filledIn(
        JSON.parse(text),
        JSON.parse(placeholders),
        aboutReader(store.notebook),
      );
      const copied = await copyText(message);
      announce(readingWords().text(copied ? "message.copied" : "message.failed"), this);
    }
  };
}

/**
 * Returns what the notebook says of the reader: on every page, or in the pitch.
 * @param {Partial<Notebook>} notebook
 */
function aboutReader({ owner = {}, answers = {} }) {
  const pitch = answers.pitch ?? {};
  return {
    name: owner.name || pitch.name || "",
    role: owner.role || pitch.role || "",
    team: owner.department || "",
  };
}

/** Returns `text` with each placeholder filled that something is known for; "[Your name]" is one, too. */
function filledIn(text, placeholders, about) {
  const values = new Map();
  for (const [field, name] of Object.entries(placeholders))
    values.set(name.toLowerCase(), about[field]);
  return text.replace(/\[([^\]]+)\]/g, (whole, name) => values.get(name.toLowerCase()) || whole);
}
