// What the page fills into a text: a number, a name, a fact about the organisation. Each can be put in by a
// button, so that nobody has to know how it's written.

import { html } from "lit-html";

/** `{count}`, or `{{ org.name }}`. */
const PLACEHOLDER = /\{\{\s*org\.(\w+)\s*\}\}|(?<!\{)\{(\w+)\??\}/g;

/**
 * Returns {text, name, fact} of each placeholder in the texts, once.
 * @param {any[]} texts
 */
export function placeholdersIn(texts) {
  const found = new Map();
  for (const text of texts)
    for (const [whole, fact, name] of String(text ?? "").matchAll(PLACEHOLDER))
      found.set(fact ?? name, {
        text: whole.replace("?", ""),
        name: fact ?? name,
        fact: Boolean(fact),
      });
  return [...found.values()];
}

/**
 * Shows a button for each placeholder that the text has, or had where it ships.
 * @param {StudioControl} control
 */
export function placeholders({ id, field, value, change, words, facts }) {
  const found = placeholdersIn([field.shipped, value]);
  if (!found.length) return "";
  return html`<p class="pb-help pb-studio-placeholders">
    ${words.text("placeholders")}
    ${found.map(({ text, name, fact }) => {
      const label = fact ? (facts[name] ?? name) : name.replaceAll("_", " ");
      return html`<button
        type="button"
        class="pb-studio-link"
        data-placeholder=${name}
        aria-label=${words.text("placeholders.put", { what: label })}
        @click=${() => putIn(id, text, value, change)}
      >
        ${label}</button
      > `;
    })}
  </p>`;
}

/** It stands where the cursor is, which goes on behind it. */
function putIn(id, text, value, change) {
  const place = document.getElementById(id);
  if (!(place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement)) return;
  const [start, end] = [place.selectionStart ?? 0, place.selectionEnd ?? 0];
  const before = String(value ?? "");
  change(before.slice(0, start) + text + before.slice(end));
  queueMicrotask(() => {
    place.focus();
    place.setSelectionRange(start + text.length, start + text.length);
  });
}
