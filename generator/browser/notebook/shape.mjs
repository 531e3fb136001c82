// The notebook's shape: which collections there are, and what a name or an identifier looks like.

export const VERSION = 2;

/** Lists of rows that a person writes, each row with an `id`. */
export const WRITTEN = ["contacts", "interactions", "promises", "pitches", "questions"];

/** All lists of rows; `events` are what the last calendar file held. */
export const LISTS = [...WRITTEN, "events"];

/** Collections that are one record: the fields themselves. */
export const SINGLES = ["owner", "settings"];

/** Answers, a record for each worksheet. */
export const ANSWERS = "answers";

export const COLLECTIONS = [...LISTS, ...SINGLES, ANSWERS];

/** The most that is taken over: rows of a list, fields of a record, worksheets. */
export const MOST = { contacts: 5_000, rows: 50_000, fields: 500, sheets: 200 };

/** Names of fields and worksheets; anything else is not ours, `__proto__` among it. */
const NAME = /^[a-z][a-z0-9_-]{0,99}$/i;
const ID = /^[A-Za-z0-9._:-]{1,100}$/;

export function emptyNotebook() {
  const lists = LISTS.map((name) => [name, []]);
  const records = [...SINGLES, ANSWERS].map((name) => [name, {}]);
  return {
    version: VERSION,
    ...Object.fromEntries([...records, ...lists]),
    changed: {},
    removed: {},
  };
}

/** Returns a copy that shares nothing with the notebook; several times as fast as a clone. */
export function copyOf(notebook) {
  const copy = { ...notebook, changed: { ...notebook.changed }, removed: { ...notebook.removed } };
  for (const name of LISTS) copy[name] = notebook[name].map((row) => ({ ...row }));
  for (const name of SINGLES) copy[name] = { ...notebook[name] };
  const sheets = Object.entries(notebook.answers);
  copy.answers = Object.fromEntries(sheets.map(([sheet, answers]) => [sheet, { ...answers }]));
  return copy;
}

/**
 * Returns the values of each record of a collection by its id: "" for the only one, the worksheet
 * for answers. A row's values hold its `id` too.
 */
export function recordsIn(notebook, collection) {
  if (SINGLES.includes(collection)) return new Map([["", notebook[collection]]]);
  if (collection === ANSWERS) return new Map(Object.entries(notebook.answers));
  return new Map(notebook[collection].map((row) => [row.id, row]));
}

/** Returns whether the notebook keeps nothing anybody wrote. */
export function isEmpty(notebook) {
  return COLLECTIONS.every((collection) =>
    [...recordsIn(notebook, collection).values()].every(
      (values) => !("id" in values) && Object.keys(values).length === 0,
    ),
  );
}

export function isName(text) {
  return NAME.test(text);
}

export function isId(value) {
  return typeof value === "string" && ID.test(value);
}

export function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
