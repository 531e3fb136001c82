// Rate people one after the other: a digit answers, and goes on to the next question and person.

import { RATING_VALUES } from "../notebook/schema.mjs";
import { ratingPanel } from "./rating-panel.mjs";

/** So many are enough for one day. */
const A_FEW = 10;

export class Rating {
  #rows;
  #words;
  #save;
  #parts;
  #fields;
  /** The ids of those to rate, and which of them it is now. */
  #queue = [];
  #place = 0;
  /** Whether the last thing in the panel was done with a finger or a mouse: arrow keys only look. */
  #isPointed = false;

  /** `save(changes)` changes the notebook and shows it; `signal` ends it all. */
  constructor(place, rows, words, { save, signal }) {
    this.#rows = rows;
    this.#words = words;
    this.#save = save;
    this.#fields = rows.group.fields.filter(({ kind }) => kind === "rating");
    this.#parts = ratingPanel(
      this.#fields.map((field) => withHelp(field, rows.home)),
      words,
    );
    this.#listen(place, signal);
  }

  #listen(place, signal) {
    const { open, panel, back, skip, ten, close } = this.#parts;
    const on = (target, type, handle) => target.addEventListener(type, handle, { signal });
    place.replaceChildren(open, panel);
    on(open, "click", () => this.#begin());
    on(back, "click", () => this.#go(this.#place - 1));
    on(skip, "click", () => this.#go(this.#place + 1));
    on(ten, "click", () => this.#justTen());
    on(close, "click", () => this.#end());
    on(panel, "keydown", (event) => this.#key(event));
    on(panel, "pointerdown", () => (this.#isPointed = true));
    on(panel, "input", (event) => this.#chosen(event));
    on(this.#rows, "shown", () => this.#offer());
    signal.addEventListener("abort", () => place.replaceChildren());
    this.#offer();
  }

  #offer() {
    this.#parts.open.hidden = !this.#parts.panel.hidden || !this.#named().length;
  }

  /** Begins with those who have no rating yet; where all have theirs, they can be gone through. */
  #begin() {
    const named = this.#named();
    const open = named.filter((answers) => this.#fields.some(({ id }) => !answers[id]));
    this.#queue = (open.length ? open : named).map(({ id }) => id);
    this.#parts.panel.hidden = false;
    this.#offer();
    this.#go(0);
    this.#parts.panel.scrollIntoView({ block: "nearest" });
  }

  #end() {
    this.#parts.panel.hidden = true;
    this.#offer();
    this.#parts.open.focus();
  }

  #justTen() {
    this.#queue = this.#queue.slice(0, this.#place + A_FEW);
    this.#go(this.#place);
  }

  /** Shows the person at this place; behind the last one it says that this was it. */
  #go(place) {
    this.#place = Math.max(place, 0);
    const id = this.#queue[this.#place];
    const { panel, questions, back, skip, ten, progress, role, name } = this.#parts;
    panel.dataset.done = String(!id);
    back.disabled = this.#place === 0;
    for (const button of [skip, ten]) button.hidden = !id;
    ten.hidden ||= this.#queue.length - this.#place <= A_FEW;
    const answers = this.#rows.answersOf(id);
    name.textContent = id ? answers.name : this.#words.text("rate.done");
    role.textContent = answers.role?.trim() || answers.department?.trim() || "";
    const values = { number: this.#place + 1, total: this.#queue.length };
    progress.textContent = id ? this.#words.text("rate.of", values) : "";
    for (const question of questions) this.#ask(question, answers);
    this.#nameNext();
    if (id) this.#focus(0);
    else name.focus();
  }

  /** A screen reader hears whom the question is about. */
  #ask({ id, label, element, radios }, { name = "", ...answers }) {
    for (const radio of radios) radio.checked = radio.value === answers[id];
    element.setAttribute("aria-label", this.#words.text("rate.question", { label, name }));
  }

  /** Nobody skips a person who has been rated. */
  #nameNext() {
    this.#parts.skip.textContent = this.#words.text(this.#isRated ? "rate.next" : "rate.skip");
  }

  /** Whether each question about the person who is shown has an answer. */
  get #isRated() {
    return this.#parts.questions.every(({ radios }) => radios.some(({ checked }) => checked));
  }

  #focus(row) {
    const { radios } = this.#parts.questions[row];
    (radios.find(({ checked }) => checked) ?? radios[0]).focus();
  }

  #key(event) {
    this.#isPointed = false;
    if (event.key === "Escape") return this.#end();
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const row = this.#rowOf(event.target);
    if (!isPlain || row < 0 || !RATING_VALUES.includes(event.key)) return;
    event.preventDefault();
    const { id, radios } = this.#parts.questions[row];
    radios.find(({ value }) => value === event.key).checked = true;
    this.#answer(id, event.key);
    if (row + 1 < this.#fields.length) this.#focus(row + 1);
    else this.#go(this.#place + 1);
  }

  /** What is chosen here is no field of the form: it is saved as the person's answer. */
  #chosen(event) {
    event.stopPropagation();
    const before = this.#rows.answersOf(this.#queue[this.#place]);
    const wasRated = this.#fields.every(({ id }) => before[id]);
    this.#answer(event.target.dataset.rating, event.target.value);
    if (this.#isPointed && !wasRated && this.#isRated) this.#go(this.#place + 1);
  }

  #answer(field, value) {
    const { notebook: collection } = this.#rows.group;
    this.#save([{ collection, id: this.#queue[this.#place], values: { [field]: value } }]);
    this.#nameNext();
  }

  #rowOf(element) {
    return this.#parts.questions.findIndex((question) => question.element.contains(element));
  }

  #named() {
    return this.#rows.saved.filter(({ name }) => name?.trim());
  }
}

/** The help of a question stands in the template of a row. */
function withHelp({ id, label }, home) {
  const row = home.querySelector("[data-row-template]").content;
  return { id, label, help: row.querySelector(`[data-field="${id}"] .pb-help`)?.textContent };
}
