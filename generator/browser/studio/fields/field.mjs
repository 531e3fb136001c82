// One field of a form: label, help, control, how much room is left, what ships, what is wrong with it.

import { html, nothing } from "lit-html";

import { colour } from "./colour.mjs";
import { condition } from "./condition.mjs";
import { group, groups } from "./groups.mjs";
import { markdown } from "./markdown.mjs";
import { picture } from "./picture.mjs";
import { placeholders } from "./placeholders.mjs";
import { SIMPLE } from "./simple.mjs";
import { template } from "./template.mjs";
import { valueText } from "./values.mjs";

const CONTROLS = { ...SIMPLE, colour, condition, markdown, picture, group, groups, template };
/** Kinds of several controls: a label can't be that of all of them. */
const SEVERAL = new Set(["choices", "references", "group", "groups", "yes_no", "condition"]);

/** Kinds whose texts a page may fill something into. */
const WRITTEN = new Set(["text", "long_text", "markdown"]);

/** Returns the element's id of the field's control. */
export function idOf(name) {
  return `field-${name.replace(/[^\w-]/g, "-")}`;
}

/**
 * Shows a field. `form` has what all fields of a form share: {words, pictures, problemsOf(name),
 * reset(field) or null, restore(field), say(problem), isPage, earlier(name), facts}; `place` is {name, value, change}.
 */
export function fieldView(form, field, place) {
  const id = idOf(place.name);
  const problems = form.problemsOf(place.name);
  const described = [
    field.help && `${id}-help`,
    problems.length && `${id}-problem`,
    field.max_length && `${id}-limit`,
  ];
  const control = (CONTROLS[field.kind] ?? CONTROLS.text)({
    ...place,
    ...form,
    id,
    field,
    described: described.filter(Boolean).join(" ") || nothing,
    invalid: problems.length ? "true" : nothing,
    required: field.required,
    part: (one, inner) => fieldView({ ...form, reset: null }, one, inner),
  });
  const body = html`${field.help ? html`<p class="pb-help" id="${id}-help">${field.help}</p>` : ""}
    ${control}${
      WRITTEN.has(field.kind) ? placeholders({ ...place, ...form, id, field }) : ""
    }${limitView(form, field, place, id)}${problemsView(form, problems, place.name, id)}${
      form.reset ? shippedView(form, field) : ""
    }`;
  return wrapped(field, id, form.words, body);
}

function wrapped(field, id, words, body) {
  const must = field.required
    ? html` <span class="pb-required">${words.text("required")}</span>`
    : "";
  if (SEVERAL.has(field.kind))
    return html`<fieldset class="pb-field pb-studio-several">
      <legend>${field.label}${must}</legend>
      ${body}
    </fieldset>`;
  return html`<div class="pb-field"><label for=${id}>${field.label}${must}</label>${body}</div>`;
}

function limitView({ words }, field, { value }, id) {
  if (!field.max_length) return "";
  const count = String(value ?? "").length;
  const key = count > field.max_length ? "limit.over" : "limit";
  return html`<p class="pb-help pb-studio-limit" id="${id}-limit">
    ${words.text(key, { count, most: field.max_length })}
  </p>`;
}

function problemsView(form, problems, name, id) {
  if (!problems.length) return "";
  return html`<div class="pb-problem" id="${id}-problem" data-problem=${name}>
    ${problems.map((one) => html`<p>${form.say(one)}</p>`)}
  </div>`;
}

function shippedView({ words, reset }, field) {
  if (!field.is_own) return "";
  const hasShipped = field.shipped !== null && field.shipped !== undefined;
  return html`<div class="pb-studio-shipped">
    ${
      hasShipped
        ? html`<p><b>${words.text("ships")}</b></p>
            <p class="pb-studio-as-typed">${valueText(field, field.shipped, words)}</p>`
        : html`<p>${words.text("ships.nothing")}</p>`
    }
    <button
      type="button"
      class="pb-studio-link"
      data-reset=${field.name}
      aria-label=${words.text("reset.of", { field: field.label })}
      @click=${() => reset(field)}
    >
      ${words.text("reset")}
    </button>
  </div>`;
}
