// A colour: picked or written, with what it is worth to readers, as Python has worked it out.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { hexOf } from "./css-colour.mjs";

/** @param {StudioControl} control */
export function colour({ id, name, value, change, described, invalid, words, colours }) {
  const worth = colours[value];
  const picked = hexOf(value ?? "") ?? worth?.colour;
  const take = ({ target }) => change(hexOf(target.value) ?? (target.value || null));
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
      .value=${live(asTyped(id, value ?? ""))}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @input=${take}
    />
    ${worth ? sample(worth, change, words) : ""}
  </div>`;
}

/** A name such as "navy" stays while it's being typed: it may become "navyblue" or "rgb(0, 0, 128)". */
function asTyped(id, value) {
  const field = document.getElementById(id);
  const isTyping = field instanceof HTMLInputElement && field === document.activeElement;
  return isTyping && hexOf(field.value) === value ? field.value : value;
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
