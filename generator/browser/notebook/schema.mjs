// The notebook's schema, as worksheets/notebook/schema.py states it, and what follows from it.

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */
const { version, idPattern, namePattern, mostFields, mostFileBytes, ratingValues, collections } =
  PLAYBOOK_RUNTIME.notebook;

export const VERSION = version;

const named = (fits) => collections.filter(fits).map(({ name }) => name);

/** All lists of rows, each row with an `id`. */
export const LISTS = named(({ kind }) => kind === "rows");

/** Those that a person writes; `events` are what the last calendar file held. */
export const WRITTEN = named(({ kind, isWritten }) => kind === "rows" && isWritten);

/** Collections that are one record: the fields themselves. */
export const SINGLES = named(({ kind }) => kind === "single");

/** Answers, a record for each worksheet. */
export const [ANSWERS] = named(({ kind }) => kind === "by_sheet");

export const COLLECTIONS = [...LISTS, ...SINGLES, ANSWERS];

/** The most fields that a record has. */
export const MOST_FIELDS = mostFields;

/** Of a notebook's file, or of all files of one field; more would only make the page hang. */
export const MOST_FILE_BYTES = mostFileBytes;

/** What people answer where something is rated, the least first. */
export const RATING_VALUES = ratingValues;

const SCHEMAS = new Map(collections.map((schema) => [schema.name, schema]));

const NAME = new RegExp(`^${namePattern}$`);
const ID = new RegExp(`^${idPattern}$`);

/** Returns the most records that the collection has. */
export function mostIn(collection) {
  return SCHEMAS.get(collection).most;
}

/** Returns the fields that its records have in this version; another may have others. */
export function fieldsOf(collection) {
  return SCHEMAS.get(collection).fields;
}

/** @returns {Notebook} */
export function emptyNotebook() {
  const lists = LISTS.map((name) => [name, []]);
  const records = [...SINGLES, ANSWERS].map((name) => [name, {}]);
  /** @type {any} its collections are the schema's */
  const notebook = {
    version: VERSION,
    ...Object.fromEntries([...records, ...lists]),
    changed: {},
    removed: {},
  };
  return notebook;
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

/** Returns the record's own field, or undefined: every object has a `constructor`. */
export function ownField(record, name) {
  return Object.hasOwn(record, name) ? record[name] : undefined;
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
