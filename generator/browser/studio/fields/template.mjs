// The template of a worksheet's result: the one that all share, or one's own.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

/** @param {StudioControl} control */
export function template({ id, name, field, value, change, described, invalid, words, restore }) {
  if (!value)
    return html`<button
      type="button"
      class="md-button"
      id=${id}
      data-own=${name}
      aria-label=${words.text("result.own.of", { field: field.label })}
      @click=${() => change(field.shipped)}
    >
      ${words.text("result.own")}
    </button>`;
  return html`<textarea
      id=${id}
      name=${name}
      class="pb-studio-template"
      rows="14"
      spellcheck="false"
      .value=${live(value)}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @input=${({ target }) => change(target.value)}
    ></textarea>
    <button
      type="button"
      class="pb-studio-link"
      data-reset=${name}
      aria-label=${words.text("result.shared.of", { field: field.label })}
      @click=${() => restore(field)}
    >
      ${words.text("result.shared")}
    </button>`;
}
