// The values of fields: in words, and without what is only half typed.

import { locale } from "../../page/words.mjs";
import { offered } from "./offered.mjs";
import { ID, firstText, idsIn, withId } from "./row-ids.mjs";

/** Returns a value as a person reads it; lists and groups have a line for each part. */
export function valueText(field, value, words) {
  if (value === null || value === undefined || value === "") return words.text("value.nothing");
  return (TEXTS[field.kind] ?? String)(value, field, words) || words.text("value.nothing");
}

const ISO = /^\d{4}-\d\d-\d\d$/;

/** Returns a day as a person writes it; a text that is none stays as it is. */
function dayText(text) {
  const day = new Date(`${text}T12:00`);
  if (!ISO.test(text) || Number.isNaN(day.getTime())) return text;
  return day.toLocaleDateString(locale(), { dateStyle: "long" });
}

const labelOf = (value, { options }) =>
  options.find(({ id }) => id === value)?.label ?? String(value);
const labelsOf = (value, field) => value.map((one) => labelOf(one, field)).join(", ");
const groupText = (value, field, words) =>
  field.fields
    .filter(({ name }) => name !== ID && ![null, undefined, ""].includes(value[name]))
    .map((part) => `${part.label}: ${valueText(part, value[part.name], words)}`)
    .join("\n");

const TEXTS = {
  date: (value) => dayText(value),
  yes_no: (value, _field, words) => words.text(value ? "value.yes" : "value.no"),
  choice: labelOf,
  reference: labelOf,
  choices: labelsOf,
  references: labelsOf,
  list: (value) => value.join("\n"),
  group: groupText,
  groups: (value, field, words) => value.map((row) => groupText(row, field, words)).join("\n\n"),
};

/** Returns the value as Python is told it: without lines that are empty, and with an id for each row. */
export function toldValue(field, value) {
  return told(field, value, idsIn(field, value));
}

function told(field, value, ids) {
  if (value === null || value === undefined) return null;
  if (field.kind === "list") return value.map((line) => line.trim()).filter(Boolean);
  if (field.kind === "group") return toldGroup(field, value, ids);
  if (field.kind === "groups")
    return value.map((row) => toldGroup(field, withId(field, row, ids), ids));
  return value;
}

/** A part of another kind of answer is emptied: nobody sees it any more. */
function toldGroup(field, row, ids) {
  const named = Object.fromEntries(field.fields.map((part) => [part.name, part]));
  const able = new Set(offered(field, row));
  const parts = Object.entries(row).map(([name, value]) => {
    const part = named[name];
    if (!part) return [name, value];
    return [name, able.has(part) ? told(part, value, ids) : emptied(part)];
  });
  return Object.fromEntries(parts);
}

const emptied = ({ kind }) => (["groups", "condition", "list"].includes(kind) ? [] : null);

/** Returns what a row of a group can be called: the first text in it. */
export function rowTitle(field, row, words) {
  const text = firstText(field, row);
  return (ISO.test(text) ? dayText(text) : text) || words.text("row.untitled");
}
