// <playbook-add-question>: saves the question it stands in for the next preparation, or removes it.

import { newRowId } from "../notebook/notebook.mjs";
import { Connected } from "../page/connected.mjs";
import { idOf, itemAround } from "./items.mjs";
import { readingWords } from "./reading-words.mjs";
import { prepareToAnnounce, announce } from "./announce.mjs";

/** Events of the notebook after which other questions may be saved. */
const CHANGED = ["saved", "set-aside", "other-tab", "erased"];

/** Returns the element's class; `store` is the notebook's. */
export function addQuestionElement(store) {
  const saved = new OpenQuestions(store);
  return class AddQuestion extends Connected {
    #question;
    #button;

    connected() {
      prepareToAnnounce();
      this.#question = idOf(itemAround(this));
      this.#button = this.querySelector("button");
      this.on(this, "click", this.#toggle);
      for (const event of CHANGED) this.on(store, event, this.#show);
      this.#show();
    }

    #toggle() {
      const wasSaved = saved.has(this.#question);
      store.update((notebook) => (wasSaved ? remove : add)(notebook, this.#question));
      const done = wasSaved ? "removed" : "added";
      announce(readingWords().text(`prepare.${store.trouble ? "failed" : done}`), this);
    }

    #show() {
      const isSaved = saved.has(this.#question);
      this.#button.textContent = readingWords().text(`prepare.${isSaved ? "remove" : "add"}`);
      this.toggleAttribute("data-added", isSaved);
    }
  };
}

/** A question saved for nobody yet, and not asked: any preparation may take it up. */
function isOpen({ contact = "", asked = "" }) {
  return contact === "" && asked === "";
}

/** The questions saved and open; a page of a hundred buttons reads the notebook once after each change. */
class OpenQuestions {
  #store;
  /** @type {Set<string> | null} */
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

function add(notebook, question) {
  notebook.questions ??= [];
  notebook.questions.push({ id: newRowId(), contact: "", question, asked: "" });
}

function remove(notebook, question) {
  notebook.questions = notebook.questions.filter(
    (row) => row.question !== question || !isOpen(row),
  );
}
