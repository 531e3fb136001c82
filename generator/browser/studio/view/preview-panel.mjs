// The page as readers will see it, beside the form.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

const LOOKS = ["wide", "phone", "dark", "print"];

/** @param {StudioParts} parts */
export function previewPanel({ words, session, preview }) {
  const { pages } = session.state;
  return html`<section class="pb-studio-preview" aria-labelledby="studio-preview">
    <h2 id="studio-preview">${words.text("preview.title")}</h2>
    <p class="pb-studio-pages">
      <label for="studio-page">${words.text("preview.page")}</label>
      <select id="studio-page" @change=${({ target }) => preview.show(target.value)}>
        ${pages.map(
          ({ path, title }) =>
            html`<option value=${path} .selected=${live(path === preview.page)}>${title}</option>`,
        )}
      </select>
    </p>
    <fieldset class="pb-studio-looks">
      <legend class="pb-unseen">${words.text("preview.look")}</legend>
      ${LOOKS.map(
        (one) => html`<label
          ><input
            type="radio"
            name="studio-look"
            value=${one}
            .checked=${live(preview.look === one)}
            @change=${() => preview.setLook(one)}
          />
          ${words.text(`preview.look.${one}`)}</label
        >`,
      )}
    </fieldset>
    <p class="pb-help" ?hidden=${!preview.trouble}>${preview.trouble ? words.text(preview.trouble) : ""}</p>
    <div class="pb-studio-frame" data-look=${preview.look}>
      <iframe data-preview title=${words.text("preview.frame")}></iframe>
    </div>
  </section>`;
}
