// A long list of rows: find some of them, and see more of them.

import { labelled, create } from "../page/dom.mjs";
import { finds, plain } from "../page/plain-text.mjs";
import { textsByContact } from "../notebook/talk-texts.mjs";
import { STEP } from "./list-page.mjs";

/** Fewer rows than this are found at a glance, and so is the result below them. */
const MANY = 6;

/** What of a contact is looked through beside the texts of its row. */
const ALSO = ["role", "department", "organisation", "email", "note"];

/** Offers a search above the `rows` and a way past them, and below them what else there is. */
export class Finder {
  #rows;
  #store;
  #words;
  #place;
  #jump;
  #more;
  #fields;
  #input = create("input", { type: "search", autocomplete: "off" });
  #count = create("p", { className: "pb-find-count" }, { role: "status" });

  /** The `store` has the conversations, which are looked through as well; `signal` ends it. */
  constructor(rows, store, words, signal) {
    this.#rows = rows;
    this.#store = store;
    this.#words = words;
    this.#place = rows.home.querySelector("[data-find]");
    this.#jump = rows.home.querySelector("[data-jump]");
    this.#more = rows.home.querySelector("[data-more]");
    const typed = rows.group.fields.filter(({ kind }) => kind === "text").map(({ id }) => id);
    this.#fields = [...new Set([...typed, ...ALSO])];
    this.#open(signal);
  }

  #open(signal) {
    const on = (target, type, handle) => target.addEventListener(type, handle, { signal });
    const id = `pb-find-${this.#rows.group.id}`;
    this.#place.replaceChildren(
      labelled(id, this.#words.text("row.find"), this.#input),
      this.#count,
    );
    on(this.#input, "input", (event) => this.#search(event));
    on(this.#more.querySelector("button"), "click", () => this.#rows.more());
    on(this.#rows, "shown", () => this.#follow());
    signal.addEventListener("abort", () => this.#place.replaceChildren());
    this.#follow();
  }

  /** What is typed here is about the rows, and no answer of the worksheet. */
  #search(event) {
    event.stopPropagation();
    const fits = finds(this.#input.value);
    const talks = textsByContact(this.#store.notebook);
    this.#rows.narrow((answers) => {
      const text = plain(this.#fields.map((field) => answers[field] ?? "").join(" "));
      // A row without a name is being written.
      return text === "" || fits(`${text} ${talks.get(answers.id) ?? ""}`);
    });
  }

  #follow() {
    const { saved, found, hidden } = this.#rows;
    this.#place.hidden = saved.length < MANY && !this.#input.value;
    this.#jump.hidden = this.#rows.shown.length < MANY;
    const values = { count: found.length, total: saved.length };
    this.#count.textContent = this.#words.text("row.found", values);
    this.#more.hidden = hidden === 0;
    const [text] = this.#more.children;
    text.textContent = this.#words.textFor("row.hidden", hidden);
    const next = { count: Math.min(hidden, STEP) };
    this.#more.querySelector("button").textContent = this.#words.text("row.more", next);
  }
}
