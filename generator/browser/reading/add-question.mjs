// <playbook-add-question>: keeps the question it stands in for the next preparation, or lets it go.

import { newRowId } from "../notebook/notebook.mjs";
import { Connected } from "../page/connected.mjs";
import { idOf, itemAround } from "./items.mjs";
import { readingWords } from "./reading-words.mjs";
import { prepareToSay, say } from "./say.mjs";

/** Events of the notebook after which other questions may be kept. */
const CHANGED = ["saved", "set-aside", "other-tab", "erased"];

/** Returns the element's class; `store` is the notebook's. */
export function addQuestionElement(store) {
  const kept = new Kept(store);
  return class AddQuestion extends Connected {
    #question;
    #button;

    connected() {
      prepareToSay();
      this.#question = idOf(itemAround(this));
      this.#button = this.querySelector("button");
      this.on(this, "click", this.#toggle);
      for (const event of CHANGED) this.on(store, event, this.#show);
      this.#show();
    }

    #toggle() {
      const wasKept = kept.has(this.#question);
      store.update((notebook) => (wasKept ? letGo : keep)(notebook, this.#question));
      const done = wasKept ? "removed" : "added";
      say(readingWords().say(`prepare.${store.trouble ? "failed" : done}`), this);
    }

    #show() {
      const isKept = kept.has(this.#question);
      this.#button.textContent = readingWords().say(`prepare.${isKept ? "remove" : "add"}`);
      this.toggleAttribute("data-kept", isKept);
    }
  };
}

/** A question kept for nobody yet, and not asked: any preparation may take it up. */
function isOpen({ contact = "", asked = "" }) {
  return contact === "" && asked === "";
}

/** The questions kept; a page of a hundred buttons reads the notebook once after each change. */
class Kept {
  #store;
  #ids = null;

  constructor(store) {
    this.#store = store;
    for (const event of CHANGED) store.addEventListener(event, () => (this.#ids = null));
  }

  has(question) {
    const { questions = [] } = this.#ids ? {} : this.#store.notebook;
    this.#ids ??= new Set(questions.filter(isOpen).map((row) => row.question));
    return this.#ids.has(question);
  }
}

function keep(notebook, question) {
  notebook.questions ??= [];
  notebook.questions.push({ id: newRowId(), contact: "", question, asked: "" });
}

function letGo(notebook, question) {
  notebook.questions = notebook.questions.filter(
    (row) => row.question !== question || !isOpen(row),
  );
}
