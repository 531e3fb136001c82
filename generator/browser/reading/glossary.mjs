// <playbook-glossary>: explains the terms of its page on hover, focus and tap (WCAG 2.2, 1.4.13).

import { Connected } from "../page/connected.mjs";

const TERM = "a.pb-term";
const NOTE = "pb-explanation";

/** How long the pointer may take from the term to its explanation. */
const ON_THE_WAY_MS = 250;

export class GlossaryNotes extends Connected {
  #note;
  /** @type {Element | null} */
  #link = null;
  #timer = 0;
  #tapped = false;

  connected(signal) {
    const page = this.closest("article");
    this.#note = Object.assign(document.createElement("div"), { id: NOTE, hidden: true });
    this.#note.setAttribute("role", "tooltip");
    this.append(this.#note);
    this.on(page, "pointerover", this.#pointed);
    this.on(page, "pointerout", this.#left);
    this.on(page, "focusin", ({ target }) => this.#show(target.closest(TERM)));
    this.on(page, "focusout", this.#hide);
    this.on(page, "pointerdown", this.#pressed);
    this.on(page, "click", this.#clicked);
    this.on(document, "keydown", this.#keyed);
    this.on(document, "pointerdown", this.#pressedElsewhere);
    signal.addEventListener("abort", () => this.#hide());
  }

  #pointed({ target, pointerType }) {
    if (pointerType === "touch") return;
    if (target.closest(`#${NOTE}`)) clearTimeout(this.#timer);
    else this.#show(target.closest(TERM));
  }

  #left({ target, pointerType }) {
    if (pointerType === "touch" || !target.closest(`${TERM}, #${NOTE}`)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#leave(), ON_THE_WAY_MS);
  }

  #leave() {
    if (this.#link !== document.activeElement) this.#hide();
  }

  /** The first tap explains, the second follows the link. */
  #pressed({ target, pointerType }) {
    const link = target.closest(TERM);
    this.#tapped = pointerType === "touch" && link !== null && link !== this.#link;
  }

  #clicked(event) {
    const link = event.target.closest(TERM);
    if (!link || !this.#tapped) return;
    event.preventDefault();
    event.stopPropagation();
    this.#show(link);
  }

  #keyed({ key }) {
    if (key === "Escape") this.#hide();
  }

  #pressedElsewhere({ target }) {
    if (!target.closest(`${TERM}, #${NOTE}`)) this.#hide();
  }

  #show(link) {
    const found = link && this.querySelector(`template[data-term="${link.hash.slice(1)}"]`);
    const template = /** @type {HTMLTemplateElement} */ (found);
    if (!template) return;
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    this.#hide();
    this.#link = link;
    this.#note.replaceChildren(template.content.cloneNode(true));
    this.#note.hidden = false;
    link.setAttribute("aria-describedby", NOTE);
    place(this.#note, link);
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute("aria-describedby");
    this.#link = null;
    this.#note.hidden = true;
  }
}

/** Puts the note under the link, or above it where there is no room, and inside the window. */
function place(note, link) {
  const at = link.getClientRects()[0];
  const from = note.offsetParent.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  const below = at.bottom + height < innerHeight || at.top < height;
  note.style.left = `${left - from.left}px`;
  note.style.top = `${(below ? at.bottom : at.top - height) - from.top}px`;
}
