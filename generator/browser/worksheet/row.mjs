// One row of a repeating group: its element, its answers, and the texts that speak of it.

import { shownFields } from "./conditions.mjs";
import { labelOf, readControls, writeControls } from "./controls.mjs";
import { fill } from "../page/words.mjs";

const ROW = "__row__";

export class FormRow {
  id;
  element;

  #fields;
  #controls = new Map();
  #line;
  #texts;
  /** The field a row is called by: the one its remove button names. */
  #key;

  /** `template` holds a row; `fields` are those of its group. The row is not in the page yet. */
  constructor(template, fields, id) {
    this.id = id;
    this.#fields = fields;
    this.element = template.content.querySelector("[data-row]").cloneNode(true);
    this.element.dataset.rowId = id;
    for (const element of [this.element, ...this.element.querySelectorAll("*")])
      for (const attribute of element.attributes)
        attribute.value = attribute.value.replaceAll(ROW, id);
    const controls = [...this.element.querySelectorAll("[name]")];
    for (const { id: name } of fields)
      this.#controls.set(
        name,
        controls.filter((control) => control.name === name),
      );
    this.#line = this.element.querySelector("[data-line]");
    this.#texts = [...this.element.querySelectorAll("[data-row-text]")];
    const remove = this.element.querySelector("[data-remove]")?.dataset.rowText ?? "";
    [, this.#key] = /\{(\w+)\}/.exec(remove) ?? [];
    this.showAsked();
  }

  get hasFocus() {
    return this.element.contains(document.activeElement);
  }

  /** Returns what is typed or chosen in one of its fields. */
  answer(name) {
    return readControls(this.#controls.get(name));
  }

  /** Returns all of its answers by field. */
  read() {
    return Object.fromEntries([...this.#controls.keys()].map((name) => [name, this.answer(name)]));
  }

  /** Shows the answers that are given; a field somebody is typing into stays as it is. */
  write(answers) {
    for (const [name, controls] of this.#controls)
      if (Object.hasOwn(answers, name)) writeControls(controls, answers[name]);
    this.showAsked();
  }

  /** Shows the fields that its answers ask for, and no other. */
  showAsked() {
    const shown = shownFields(this.#fields, (name) => this.answer(name));
    for (const { id: name, show_when: conditions } of this.#fields)
      if (conditions)
        this.element.querySelector(`[data-field="${name}"]`).hidden = !shown.has(name);
  }

  /** Puts its number, its title and its answers into its texts. */
  name(number) {
    const values = this.#values(number);
    for (const element of this.#texts) element.textContent = fill(element.dataset.rowText, values);
  }

  title(number) {
    return fill(this.element.dataset.rowTitle, { number });
  }

  /** Returns how to speak of it: by the answer its remove button names it with, or by its title. */
  called(number) {
    return this.#values(number).called;
  }

  /** Whether its fields can be seen: always, where the row is no line of a list. */
  get isOpen() {
    return this.#line?.open ?? true;
  }

  set isOpen(isOpen) {
    if (this.#line) this.#line.open = isOpen;
  }

  /** Moves the focus to its line, or into its first field once it is open. */
  focus() {
    this.element.querySelector(this.isOpen ? "[name]" : "summary")?.focus();
  }

  open() {
    this.isOpen = true;
    this.focus();
  }

  /**
   * What {…} stands for in its texts; an empty answer is called by the row's title. A row without the
   * field that its remove button names is called by its first one.
   */
  #values(number) {
    const title = this.title(number);
    const answers = [...this.#controls].map(([name, controls]) => [
      name,
      labelOf(controls) || title,
    ]);
    const byName = Object.fromEntries(answers);
    const called = byName[this.#key] ?? answers[0]?.[1] ?? title;
    return { ...(this.#key && { [this.#key]: called }), ...byName, title, called };
  }
}
