// The notebook's shape: what is taken over from storage, field by field.

export const VERSION = 1;

/** Names of fields, groups and worksheets; anything else in storage is not ours. */
const NAME = /^[a-z][a-z0-9_-]*$/i;

export function emptyNotebook() {
  return { version: VERSION, contacts: [], answers: {} };
}

/** Returns a copy holding only what a notebook may hold, or null when it is none of ours. */
export function readNotebook(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // not JSON: damaged
  }
  if (!isMapping(value) || value.version !== VERSION) return null;
  if (!isRows(value.contacts) || !isMapping(value.answers)) return null;
  if (!Object.values(value.answers).every(isAnswers)) return null;
  return {
    version: VERSION,
    contacts: value.contacts.map(copyRow),
    answers: copySheets(value.answers),
  };
}

/** Returns an identifier for a row, never met before; works without a secure context. */
export function newRowId() {
  const random = crypto.getRandomValues(new Uint8Array(9));
  return `c-${Array.from(random, (byte) => byte.toString(36).padStart(2, "0")).join("")}`;
}

/** Returns the rows of a group that are saved; `collection` is a part all worksheets share. */
export function rowsOf(notebook, sheet, group) {
  if (group.notebook) return notebook[group.notebook];
  return notebook.answers[sheet]?.[group.id] ?? [];
}

/** Saves one answer of a worksheet; Changes the notebook. */
export function setAnswer(notebook, sheet, name, value) {
  (notebook.answers[sheet] ??= {})[name] = value;
}

/** Saves answers of one row; a new row goes to the end. Changes the notebook. */
export function setRow(notebook, sheet, group, id, answers) {
  const rows = rowsFor(notebook, sheet, group);
  const row = rows.find((candidate) => candidate.id === id);
  if (row) Object.assign(row, answers);
  else rows.push({ id, ...answers });
}

/** Takes a row out. Changes the notebook. */
export function removeRow(notebook, sheet, group, id) {
  const rows = rowsFor(notebook, sheet, group);
  const at = rows.findIndex((row) => row.id === id);
  if (at >= 0) rows.splice(at, 1);
}

function rowsFor(notebook, sheet, group) {
  if (group.notebook) return notebook[group.notebook];
  return ((notebook.answers[sheet] ??= {})[group.id] ??= []);
}

function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRow(value) {
  return isMapping(value) && typeof value.id === "string" && Object.values(value).every(isText);
}

function isRows(value) {
  return Array.isArray(value) && value.every(isRow);
}

function isAnswers(value) {
  return (
    isMapping(value) && Object.values(value).every((answer) => isText(answer) || isRows(answer))
  );
}

function isText(value) {
  return typeof value === "string";
}

function copySheets(sheets) {
  return copied(sheets, (answers) =>
    copied(answers, (one) => (isText(one) ? one : one.map(copyRow))),
  );
}

function copyRow(row) {
  return copied(row, (value) => value);
}

function copied(mapping, copy) {
  const entries = Object.entries(mapping).filter(([name]) => NAME.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, copy(value)]));
}
