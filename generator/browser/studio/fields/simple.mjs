// Controls that hold one value: texts, numbers, dates, choices.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

const shown = (value) => (value === null || value === undefined ? "" : String(value));

function input(type) {
  return ({ id, name, value, change, described, invalid, required }) => html`
    <input
      id=${id}
      name=${name}
      type=${type}
      autocomplete="off"
      .value=${live(shown(value))}
      aria-describedby=${described}
      aria-invalid=${invalid}
      ?required=${required}
      @input=${({ target }) => change(target.value)}
    />`;
}

function number({ id, name, field, value, change, described, invalid }) {
  return html` <input
    id=${id}
    name=${name}
    type="number"
    step="any"
    min=${shown(field.minimum)}
    max=${shown(field.maximum)}
    .value=${live(shown(value))}
    aria-describedby=${described}
    aria-invalid=${invalid}
    @input=${({ target }) => change(target.value === "" ? null : Number(target.value))}
  />`;
}

function area(rows, className) {
  /** @param {StudioControl} control */
  return ({ id, name, value, change, described, invalid }) => html`
    <textarea
      id=${id}
      name=${name}
      class=${className}
      rows=${rows}
      .value=${live(shown(value))}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @input=${({ target }) => change(target.value)}
    ></textarea>`;
}

/** One line is one thing of the list: quicker to fill and to paste into than a row for each. */
/** @param {StudioControl} control */
function list({ value, change, ...rest }) {
  return area(
    4,
    "pb-studio-lines",
  )({
    ...rest,
    value: (value ?? []).join("\n"),
    change: (text) => change(text === "" ? [] : text.split("\n")),
  });
}

function yesNo({ id, name, value, change, described, words }) {
  return html`<label class="pb-option"
    ><input
      id=${id}
      name=${name}
      type="checkbox"
      .checked=${live(Boolean(value))}
      aria-describedby=${described}
      @change=${({ target }) => change(target.checked)}
    />
    ${words.text("value.yes")}</label
  >`;
}

function choice({ id, name, field, value, change, described, invalid, words }) {
  return html`<select
    id=${id}
    name=${name}
    aria-describedby=${described}
    aria-invalid=${invalid}
    @change=${({ target }) => change(target.value || null)}
  >
    <option value="" .selected=${live(!value)}>${words.text("value.none")}</option>
    ${withCurrent(field.options, value).map(
      (one) =>
        html`<option value=${one.id} .selected=${live(one.id === value)}>${one.label}</option>`,
    )}
  </select>`;
}

/** What somebody once wrote that is none of the choices stays until another one is chosen. */
function withCurrent(options, value) {
  const isKnown = !value || options.some(({ id }) => id === value);
  return isKnown ? options : [{ id: value, label: value }, ...options];
}

/** Boxes in the order of the options; the order in which they were ticked says nothing. */
function choices({ id, name, field, value, change, described }) {
  const chosen = value ?? [];
  const toggle = (one, isOn) => change(isOn ? [...chosen, one] : chosen.filter((id) => id !== one));
  return html`<div class="pb-studio-boxes" id=${id} aria-describedby=${described}>
    ${field.options.map(
      (one) => html`<label class="pb-option"
        ><input
          type="checkbox"
          name=${name}
          value=${one.id}
          .checked=${live(chosen.includes(one.id))}
          @change=${({ target }) => toggle(one.id, target.checked)}
        />
        ${one.label}</label
      >`,
    )}
  </div>`;
}

/** What each kind of field is shown as, by its name. */
export const SIMPLE = {
  text: input("text"),
  long_text: area(3, "pb-studio-long"),
  number,
  date: input("date"),
  yes_no: yesNo,
  choice,
  reference: choice,
  choices,
  references: choices,
  list,
};
