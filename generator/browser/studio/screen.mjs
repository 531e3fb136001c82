// The whole page of the studio: what is shown, and what each control does.

import { html, render } from "lit-html";

import { dialogs } from "./view/dialogs.mjs";
import { entryForm } from "./view/entry-form.mjs";
import { entryList } from "./view/entry-list.mjs";
import { newsView } from "./view/news.mjs";
import { previewPanel } from "./view/preview-panel.mjs";
import { problemList } from "./view/problem-list.mjs";
import { toolbar } from "./view/toolbar.mjs";

/** Draws the page, once for all that changes at a time. */
export class Screen {
  #root;
  /** @type {StudioParts} */
  #parts;
  #isDue = false;

  /** @param {StudioParts} parts */
  constructor(root, parts) {
    this.#root = root;
    this.#parts = parts;
    const { session, preview, publish, incoming, controls } = parts;
    for (const part of [session, preview, publish, incoming, controls])
      part.addEventListener("change", () => this.#drawSoon());
    this.draw();
    preview.attach(root.querySelector("iframe[data-preview]"));
  }

  /** Draws the page as it is now, so that its new parts can have the focus. */
  draw() {
    this.#isDue = false;
    render(this.#view, this.#root);
  }

  #drawSoon() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => this.#isDue && this.draw());
  }

  get #view() {
    const { session } = this.#parts;
    return html`${toolbar(this.#parts)} ${newsView(this.#parts)}
      <div class="pb-studio-panes" data-open=${session.form ? "entry" : "list"}>
        ${entryList(this.#parts)}
        <div class="pb-studio-form">${entryForm(this.#parts)}${problemList(this.#parts)}</div>
        ${previewPanel(this.#parts)}
      </div>
      ${dialogs(this.#parts)}`;
  }
}
