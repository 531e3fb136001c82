// A notebook out of a text that may hold anything: copied field by field, never merged into.

import {
  ANSWERS,
  LISTS,
  MOST_FIELDS,
  SINGLES,
  VERSION,
  emptyNotebook,
  fieldsOf,
  isId,
  isMapping,
  isName,
  mostIn,
} from "./schema.mjs";
import { merged } from "./merge.mjs";
import { MADE, isTimestamp, pathOf, splitPath, withinTime } from "./timestamps.mjs";

/** Why a text, or a part of it, is no notebook of ours. */
export const Problem = Object.freeze({
  FOREIGN: "foreign",
  LATER: "later",
  DAMAGED: "damaged",
  FULL: "too-many",
});

/**
 * Returns {notebook, problem}. The notebook is null when the text holds none of a version known
 * here; a problem beside a notebook says that a part of the text could not be taken over. Stamps
 * that are too late are brought down; `options` are those of `withinTime`.
 * @param {string} text
 * @param {{toNow?: boolean, since?: number}} [options]
 * @returns {{notebook: Notebook | null, problem: string | null}}
 */
export function readNotebook(text, options) {
  const value = parsed(text);
  if (!isMapping(value) || !Number.isInteger(value.version) || value.version < 1)
    return { notebook: null, problem: Problem.FOREIGN };
  if (value.version > VERSION) return { notebook: null, problem: Problem.LATER };
  const problems = new Set();
  const read = taken(value, (problem) => problems.add(problem));
  const notebook = merged(withinTime(read, Date.now(), options), emptyNotebook());
  return { notebook, problem: [...problems].sort()[0] ?? null };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A notebook of version 1 lacks most parts, which then are empty, and is right otherwise. */
function taken(value, report) {
  const notebook = emptyNotebook();
  for (const name of LISTS) notebook[name] = rows(value[name] ?? [], name, report);
  for (const name of SINGLES) notebook[name] = answers(value[name] ?? {}, report);
  notebook.answers = sheets(value[ANSWERS] ?? {}, report);
  notebook.changed = timestamps(value.changed ?? {}, report);
  notebook.removed = timestamps(value.removed ?? {}, report);
  timestampInOrder(notebook);
  return notebook;
}

function rows(value, collection, report) {
  if (!Array.isArray(value)) {
    report(Problem.DAMAGED);
    return [];
  }
  const most = mostIn(collection);
  if (value.length > most) report(Problem.FULL);
  const known = ["id", ...fieldsOf(collection)];
  const found = new Map();
  for (const raw of value.slice(0, most)) {
    if (!isMapping(raw) || !isId(raw.id) || found.has(raw.id)) report(Problem.DAMAGED);
    else found.set(raw.id, { id: raw.id, ...fields(raw, report, known) });
  }
  return [...found.values()];
}

/**
 * Returns the fields that are texts; one that is not is damage. Names that can't be ours are dropped,
 * and of too many the last, but none that is `known`. Others stay: a later version has more fields.
 */
function fields(value, report, known = []) {
  if (!isMapping(value)) {
    report(Problem.DAMAGED);
    return {};
  }
  const named = Object.entries(value).filter(([name]) => isName(name));
  if (named.length > MOST_FIELDS) {
    report(Problem.FULL);
    named.sort(([one], [other]) => Number(known.includes(other)) - Number(known.includes(one)));
  }
  const texts = named.slice(0, MOST_FIELDS).filter(([, text]) => {
    if (typeof text !== "string") report(Problem.DAMAGED);
    return typeof text === "string";
  });
  return Object.fromEntries(texts);
}

function sheets(value, report) {
  if (!isMapping(value)) {
    report(Problem.DAMAGED);
    return {};
  }
  const known = Object.entries(value).filter(([name]) => isName(name));
  if (known.length > mostIn(ANSWERS)) report(Problem.FULL);
  const taken = known.slice(0, mostIn(ANSWERS));
  return Object.fromEntries(taken.map(([sheet, given]) => [sheet, answers(given, report)]));
}

/** Under the name `id` stands when a record was made: no answer is called so. */
function answers(value, report) {
  const { [MADE]: _made, ...others } = isMapping(value) ? value : {};
  return fields(isMapping(value) ? others : value, report);
}

function timestamps(value, report) {
  if (!isMapping(value)) {
    report(Problem.DAMAGED);
    return {};
  }
  const right = Object.entries(value).filter(
    ([path, timestamp]) => isPath(path) && isTimestamp(timestamp),
  );
  return Object.fromEntries(right);
}

function isPath(path) {
  const [record, field] = splitPath(path);
  const [collection, id = ""] = record.split("/");
  if (field && !isName(field)) return false;
  if (LISTS.includes(collection)) return isId(id);
  return collection === ANSWERS ? isName(id) : SINGLES.includes(collection);
}

/** Rows without a timestamp keep their order, and are older than whatever has one. */
function timestampInOrder({ changed, ...notebook }) {
  for (const name of LISTS)
    for (const [index, { id }] of notebook[name].entries()) changed[pathOf(name, id)] ??= index + 1;
}
