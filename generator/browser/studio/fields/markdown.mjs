// A text in Markdown, into which pictures can be dropped where it is a page's.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { ACCEPTED } from "../picture.mjs";

export function markdown({ id, name, value, change, described, invalid, words, pictures, isPage }) {
  const take = async (file, area) => {
    const path = file && (await pictures.add(file));
    if (path) change(withPicture(area, path, words.text("picture.description")));
  };
  const drop = (event) => {
    const [file] = event.dataTransfer.files;
    if (!isPage || !file) return;
    event.preventDefault();
    take(file, event.target);
  };
  const choose = ({ target }) => take(target.files[0], document.getElementById(id));
  return html`<textarea
      id=${id}
      name=${name}
      class="pb-studio-long"
      rows="3"
      .value=${live(value ?? "")}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @drop=${drop}
      @input=${({ target }) => change(target.value)}
    ></textarea>
    ${
      isPage
        ? html`<p class="pb-file">
            <label for="${id}-picture">${words.text("picture.add")}</label>
            <input id="${id}-picture" type="file" accept=${ACCEPTED} @change=${choose} />
          </p>`
        : ""
    }`;
}

/** Returns the text with a picture in a paragraph of its own, where the cursor is. */
function withPicture({ value, selectionStart: at }, path, description) {
  const [before, after] = [value.slice(0, at).trimEnd(), value.slice(at).trimStart()];
  return [before, `![${description}](${path})`, after].filter(Boolean).join("\n\n");
}
