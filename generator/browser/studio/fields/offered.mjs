// Which parts of a row are offered, by the kind of answer it asks for, and which stand behind the others.

import { ID } from "./row-ids.mjs";

/** What the kind of answer is called in a row. */
const KIND = "kind";

/**
 * Returns the parts of a field that make sense beside `values`.
 * @param {StudioField} field
 */
export function offered({ fields }, values) {
  return fields.filter(({ kinds }) => !kinds?.length || kinds.includes(values?.[KIND]));
}

/**
 * Returns the parts that are shown: those that everybody needs, and what `more` there is.
 * @param {StudioField} field
 */
export function shownParts(field, values) {
  const parts = offered(field, values).filter(({ name }) => name !== ID);
  return { first: parts.filter(({ more }) => !more), more: parts.filter(({ more }) => more) };
}

/** Returns a row as it begins: with the choices that a new one starts with. */
export function newRow({ fields }) {
  return Object.fromEntries(
    fields.filter(({ starts }) => starts).map(({ name, starts }) => [name, starts]),
  );
}
