// A long list of rows: find some of them, and see more of them.

import { labelled, made, pluralForm } from "./made.mjs";
import { STEP } from "./excerpt.mjs";

/** Fewer rows than this are found at a glance. */
const MANY = 6;

/** Offers a search above the `rows`, and below them what else there is; `signal` ends it. */
export class Finder {
  #rows;
  #words;
  #place;
  #more;
  #fields;
  #input = made("input", { type: "search", autocomplete: "off" });
  #count = made("p", { className: "pb-find-count" }, { role: "status" });

  constructor(rows, words, signal) {
    this.#rows = rows;
    this.#words = words;
    this.#place = rows.home.querySelector("[data-find]");
    this.#more = rows.home.querySelector("[data-more]");
    this.#fields = rows.group.fields.filter(({ kind }) => kind === "text").map(({ id }) => id);
    this.#open(signal);
  }

  #open(signal) {
    const on = (target, type, handle) => target.addEventListener(type, handle, { signal });
    const id = `pb-find-${this.#rows.group.id}`;
    this.#place.replaceChildren(labelled(id, this.#words.say("row.find"), this.#input), this.#count);
    on(this.#input, "input", (event) => this.#search(event));
    on(this.#more.querySelector("button"), "click", () => this.#rows.more());
    on(this.#rows, "shown", () => this.#follow());
    signal.addEventListener("abort", () => this.#place.replaceChildren());
    this.#follow();
  }

  /** What is typed here is about the rows, and no answer of the worksheet. */
  #search(event) {
    event.stopPropagation();
    const words = plain(this.#input.value).split(/\s+/);
    this.#rows.narrow((answers) => {
      const text = plain(this.#fields.map((field) => answers[field] ?? "").join(" "));
      // A row without a name is being written.
      return text === "" || words.every((word) => text.includes(word));
    });
  }

  #follow() {
    const { saved, found, hidden } = this.#rows;
    this.#place.hidden = saved.length < MANY && !this.#input.value;
    const values = { count: found.length, total: saved.length };
    this.#count.textContent = this.#words.say("row.found", values);
    this.#more.hidden = hidden === 0;
    const [text] = this.#more.children;
    text.textContent = this.#words.say(`row.hidden.${pluralForm(hidden)}`, { count: hidden });
    const next = { count: Math.min(hidden, STEP) };
    this.#more.querySelector("button").textContent = this.#words.say("row.more", next);
  }
}

/** Returns the text for comparing: small letters without accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
}
