// <playbook-handbook>: the chapters of the whole playbook, chosen to be printed or taken along.

import { Connected } from "../page/connected.mjs";
import { download } from "../page/download.mjs";

export class Handbook extends Connected {
  connected() {
    this.on(this, "change", this.#show);
    this.on(this, "click", this.#press);
    this.#show();
  }

  get #boxes() {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input"));
    return [...boxes];
  }

  /** Shows the chapters that are chosen, in the contents and below them. */
  #show() {
    for (const { value, checked } of this.#boxes)
      for (const part of document.querySelectorAll(`[data-chapter="${value}"]`))
        part.hidden = !checked;
  }

  #press({ target }) {
    const wanted = target.closest("button")?.dataset.do;
    if (wanted === "print") print();
    else if (wanted === "markdown") this.#save();
    else if (wanted) this.#choose(wanted === "all");
  }

  #choose(all) {
    for (const box of this.#boxes) box.checked = all;
    this.#show();
  }

  #save() {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector("template"));
    const chapters = JSON.parse(template.content.textContent);
    const chosen = this.#boxes.filter(({ checked }) => checked);
    const text = chosen.map(({ value }) => chapters[value]).join("\n");
    download({ name: this.dataset.file ?? "", type: "text/markdown;charset=utf-8", text });
  }
}
