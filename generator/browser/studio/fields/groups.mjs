// Fields that hold fields: a group, and groups one below the other.

import { html } from "lit-html";

import { more } from "./more.mjs";
import { newRow, shownParts } from "./offered.mjs";
import { rowTitle } from "./values.mjs";

/** Returns a group's parts; `part` shows one field, as fields/field.mjs does. */
export function group({ field, name, value, change, part, words }) {
  const values = value ?? {};
  const shown = shownParts(field, values);
  const view = (one) =>
    part(one, {
      name: `${name}.${one.name}`,
      value: values[one.name],
      change: (next) => change({ ...values, [one.name]: next }),
    });
  return html`<div class="pb-studio-group">
    ${shown.first.map(view)}${more(shown.more.map(view), words)}
  </div>`;
}

export function groups({ id, field, name, value, change, part, words }) {
  const rows = value ?? [];
  const put = (at, row) => change(rows.map((one, index) => (index === at ? row : one)));
  const add = ({ target }) => followNew(target, () => change([...rows, newRow(field)]));
  const isOneText = shownParts(field, {}).first.length === 1 && !field.folded;
  return html`<div class="pb-studio-rows" id=${id} tabindex="-1">
    ${rows.map((row, at) => {
      const title = rowTitle(field, row, words);
      const place = { field, name: `${name}.${at}`, value: row, part, words };
      const body = html`${group({ ...place, change: (next) => put(at, next) })}
        <p class="pb-studio-row-buttons">${rowButtons(rows, at, change, title, words)}</p>`;
      if (field.folded)
        return html`<details class="pb-studio-row pb-studio-folded">
          <summary>${title}</summary>
          ${body}
        </details>`;
      return html`<fieldset class="pb-studio-row ${isOneText ? "pb-studio-short" : ""}">
        <legend>${title}</legend>
        ${body}
      </fieldset>`;
    })}
    <button type="button" class="md-button" data-add=${name} @click=${add}>
      ${field.adding || words.text("row.add")}
    </button>
  </div>`;
}

/** A new row is open, and the focus is in its first field before anything else can be pressed. */
function followNew(button, act) {
  const rows = button.closest(".pb-studio-rows");
  act();
  queueMicrotask(() => {
    const row = [...rows.querySelectorAll(":scope > .pb-studio-row")].at(-1);
    if (row instanceof HTMLDetailsElement) row.open = true;
    row?.querySelector("input, select, textarea")?.focus();
  });
}

function rowButtons(rows, at, change, title, words) {
  const moved = (to) => rows.toSpliced(at, 1).toSpliced(to, 0, rows[at]);
  const button = (key, to, next) => html`<button
    type="button"
    class="pb-studio-link"
    data-do=${key}
    aria-label=${words.text(`${key}.of`, { title })}
    @click=${({ target }) => followRow(target, to, () => change(next))}
  >
    ${words.text(key)}
  </button>`;
  return [
    at > 0 ? button("row.up", at - 1, moved(at - 1)) : "",
    at < rows.length - 1 ? button("row.down", at + 1, moved(at + 1)) : "",
    button("row.remove", null, rows.toSpliced(at, 1)),
  ];
}

/**
 * The focus goes where the row goes, to the same button there; a row that is gone has none. It does at
 * once, as the page is drawn: a key that is pressed again soon is about the same row.
 */
function followRow(button, to, act) {
  const rows = button.closest(".pb-studio-rows");
  const { do: key } = button.dataset;
  act();
  queueMicrotask(() => {
    const row = to === null ? null : rows.querySelectorAll(":scope > .pb-studio-row")[to];
    if (row instanceof HTMLDetailsElement) row.open = true;
    (row?.querySelector(`[data-do="${key}"]`) ?? row?.querySelector("[data-do]") ?? rows).focus();
  });
}
