// What has to be mended, said beside the field it is about.

import { controlsNamed } from "./controls.mjs";

const LIST = "aria-describedby";

/** Rows with a problem are shown; more than this many at once nobody mends. */
const MOST_ROWS = 50;

export class Problems {
  #form;
  #fallback;
  #shown = "";
  #count = 0;
  /** Each note with the elements it describes. */
  #notes = [];
  #touched = new WeakSet();

  /** `form` is a Form; what belongs to no field is said in front of the element `fallback`. */
  constructor(form, fallback) {
    this.#form = form;
    this.#fallback = fallback;
  }

  /** Notes that the person has been in this control: from now on its problem counts as an error. */
  touch(control) {
    if (this.#touched.has(control)) return;
    this.#touched.add(control);
    this.#shown = "";
  }

  /** Shows exactly these problems: {field, row, message} each. */
  show(problems) {
    const text = JSON.stringify(problems);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#clear();
    const rows = [...new Set(problems.map(({ row }) => row))].filter(Boolean).slice(0, MOST_ROWS);
    this.#form.reveal(rows);
    for (const problem of problems)
      if (!problem.row || rows.includes(problem.row)) this.#add(problem);
  }

  #add({ field, row, message }) {
    const place = field ? this.#form.place(field, row) : undefined;
    const note = document.createElement("p");
    note.className = "pb-problem";
    note.id = `pb-problem-${++this.#count}`;
    note.dataset.problem = field ?? "";
    note.textContent = message;
    if (place) place.append(note);
    else this.#fallback.before(note);
    const elements = place ? described(place, field) : [];
    for (const element of elements) this.#describe(element, note.id);
    this.#notes.push({ note, elements });
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
