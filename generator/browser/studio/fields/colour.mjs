// A colour: picked or written, with what it is worth to readers, as Python has worked it out.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

const HEX = /^#[\da-f]{6}$/i;

/** @param {StudioControl} control */
export function colour({ id, name, value, change, described, invalid, words, colours }) {
  const worth = colours[value];
  const picked = HEX.test(value ?? "") ? value.toLowerCase() : worth?.colour;
  return html`<div class="pb-studio-colour">
    <input
      type="color"
      aria-label=${words.text("colour.pick")}
      .value=${live(picked ?? "#000000")}
      @input=${({ target }) => change(target.value)}
    />
    <input
      id=${id}
      name=${name}
      type="text"
      spellcheck="false"
      autocomplete="off"
      .value=${live(value ?? "")}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @input=${({ target }) => change(target.value || null)}
    />
    ${worth ? sample(worth, change, words) : ""}
  </div>`;
}

/** What is typed has a sample once Python has answered. */
function sample({ colour, ratio, least, nearest }, change, words) {
  return html`<span class="pb-studio-sample" style="background:${colour}">${words.text("colour.sample")}</span>
    <span class="pb-help">${words.text("colour.contrast", { ratio, least })}</span>
    ${nearest ? offer(nearest, change, words) : ""}`;
}

function offer(nearest, change, words) {
  return html`<button
    type="button"
    class="pb-studio-link"
    data-nearest=${nearest}
    @click=${() => change(nearest)}
  >
    <span class="pb-studio-sample" style="background:${nearest}" aria-hidden="true"></span>
    ${words.text("colour.nearest", { colour: nearest })}
  </button>`;
}
