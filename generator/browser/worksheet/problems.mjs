// What has to be put right, said beside the field it is about.

import { controlsNamed } from "./controls.mjs";
import { Errors } from "./errors.mjs";
import { create } from "../page/dom.mjs";

const LIST = "aria-describedby";

/** Rows with a problem are shown; more than this many at once nobody fixes. */
const MOST_ROWS = 50;

/** So many of them are opened; the lines of the others are marked. */
const MOST_OPEN = 3;

export class Problems {
  #form;
  #fallback;
  #shown = "";
  #count = 0;
  /** Each note with the elements it describes. */
  #notes = [];
  #touched = new WeakSet();
  #errors;

  /**
   * `form` is a Form; what belongs to no field is said in front of the element `fallback`, and all
   * of it again in `summary`, with links.
   */
  constructor(form, fallback, summary) {
    this.#form = form;
    this.#fallback = fallback;
    this.#errors = new Errors(summary);
  }

  /** Goes to the field that a link of the summary is for; returns whether `target` is one. */
  follow(target) {
    return this.#errors.follow(target);
  }

  /** Notes that the person has been in this control: from now on its problem counts as an error. */
  touch(control) {
    if (this.#touched.has(control)) return;
    this.#touched.add(control);
    this.#shown = "";
  }

  /**
   * Shows exactly these problems: {field, row, message, choices} each. Where a button was `refused`
   * for them, the summary has all of them and the focus.
   */
  show(problems, { refused = false } = {}) {
    const text = JSON.stringify(problems);
    if (text === this.#shown && !refused) return;
    this.#shown = text;
    this.#clear();
    const rows = [...new Set(problems.map(({ row }) => row))].filter(Boolean).slice(0, MOST_ROWS);
    this.#form.reveal(rows);
    for (const row of rows.slice(0, MOST_OPEN)) this.#form.open(row);
    for (const problem of problems)
      if (!problem.row || rows.includes(problem.row)) this.#add(problem);
    this.#errors.show(this.#notes, refused);
  }

  #add({ field, row, message, choices = [] }) {
    const place = field ? this.#form.place(field, row) : undefined;
    const note = document.createElement("p");
    note.className = "pb-problem";
    note.id = `pb-problem-${++this.#count}`;
    note.dataset.problem = field ?? "";
    note.append(message, ...choices.map(choiceButton));
    if (place) place.append(note);
    else this.#fallback.before(note);
    const elements = place ? described(place, field) : [];
    for (const element of elements) this.#describe(element, note.id);
    this.#notes.push({ note, elements, message });
  }

  #describe(element, id) {
    element.setAttribute(LIST, [...tokens(element), id].join(" "));
    const answered = element.value && (element.type !== "radio" || element.checked);
    if (this.#touched.has(element) || answered) element.setAttribute("aria-invalid", "true");
  }

  #clear() {
    for (const { note, elements } of this.#notes.splice(0)) {
      for (const element of elements) forget(element, note.id);
      note.remove();
    }
  }
}

function choiceButton({ label, action, values }) {
  const button = create("button", { type: "button", className: "md-button pb-small" });
  button.textContent = label;
  Object.assign(button.dataset, { act: action, values: JSON.stringify(values) });
  return button;
}

/** The controls of the field, and the set of radio buttons or rows around them. */
function described(place, field) {
  const controls = controlsNamed(place, field);
  return place.tagName === "FIELDSET" ? [place, ...controls] : controls;
}

function forget(element, id) {
  const left = tokens(element).filter((token) => token !== id);
  if (left.length) element.setAttribute(LIST, left.join(" "));
  else element.removeAttribute(LIST);
  element.removeAttribute("aria-invalid");
}

function tokens(element) {
  return element.getAttribute(LIST)?.split(/\s+/).filter(Boolean) ?? [];
}
