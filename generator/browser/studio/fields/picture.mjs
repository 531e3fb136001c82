// A picture: dropped in or chosen, shown as it is, taken out again.

import { html } from "lit-html";

import { ACCEPTED } from "../picture.mjs";

export function picture({ id, name, value, change, described, invalid, words, pictures }) {
  const take = (file) => file && pictures.add(file).then((path) => path && change(path));
  const drop = (event) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return html`<div
    class="pb-studio-drop"
    @dragover=${(event) => event.preventDefault()}
    @drop=${drop}
  >
    ${value ? html`<img src=${pictures.addressOf(value)} alt="" />` : ""}
    <p>${value ? "" : words.text("picture.none")}</p>
    <input
      id=${id}
      name=${name}
      type="file"
      accept=${ACCEPTED}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @change=${({ target }) => take(target.files[0])}
    />
    <p class="pb-help">${words.text("picture.drop")}</p>
    ${
      value
        ? html`<button type="button" class="pb-studio-link" @click=${() => change(null)}>
            ${words.text("picture.remove")}
          </button>`
        : ""
    }
  </div>`;
}
