// A notebook out of a text that may hold anything: copied field by field, never merged into.

import {
  ANSWERS,
  LISTS,
  MOST,
  SINGLES,
  VERSION,
  emptyNotebook,
  isId,
  isMapping,
  isName,
} from "./shape.mjs";
import { merged } from "./merge.mjs";
import { isStamp, pathOf, splitPath } from "./stamps.mjs";

/** Why a text, or a part of it, is no notebook of ours. */
export const Problem = Object.freeze({
  FOREIGN: "foreign",
  LATER: "later",
  DAMAGED: "damaged",
  FULL: "too-many",
});

/**
 * Returns {notebook, problem}. The notebook is null when the text holds none of a version known
 * here; a problem beside a notebook says that a part of the text could not be taken over.
 */
export function readNotebook(text) {
  const value = parsed(text);
  if (!isMapping(value) || !Number.isInteger(value.version) || value.version < 1)
    return { notebook: null, problem: Problem.FOREIGN };
  if (value.version > VERSION) return { notebook: null, problem: Problem.LATER };
  const problems = new Set();
  const notebook = taken(value, (problem) => problems.add(problem));
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
  for (const name of LISTS)
    notebook[name] = rows(value[name] ?? [], MOST[name] ?? MOST.rows, report);
  for (const name of SINGLES) notebook[name] = fields(value[name] ?? {}, report);
  notebook.answers = sheets(value[ANSWERS] ?? {}, report);
  notebook.changed = stamps(value.changed ?? {}, report);
  notebook.removed = stamps(value.removed ?? {}, report);
  stampInOrder(notebook);
  return merged(notebook, emptyNotebook());
}

function rows(value, most, report) {
  if (!Array.isArray(value)) return report(Problem.DAMAGED), [];
  if (value.length > most) report(Problem.FULL);
  const found = new Map();
  for (const raw of value.slice(0, most)) {
    if (!isMapping(raw) || !isId(raw.id) || found.has(raw.id)) report(Problem.DAMAGED);
    else found.set(raw.id, { id: raw.id, ...fields(raw, report) });
  }
  return [...found.values()];
}

/** Names that are not ours are dropped; an answer that is no text is damage. */
function fields(value, report) {
  if (!isMapping(value)) return report(Problem.DAMAGED), {};
  const known = Object.entries(value).filter(([name]) => isName(name));
  if (known.length > MOST.fields) report(Problem.FULL);
  const texts = known.slice(0, MOST.fields).filter(([, text]) => {
    if (typeof text !== "string") report(Problem.DAMAGED);
    return typeof text === "string";
  });
  return Object.fromEntries(texts);
}

function sheets(value, report) {
  if (!isMapping(value)) return report(Problem.DAMAGED), {};
  const known = Object.entries(value).filter(([name]) => isName(name));
  if (known.length > MOST.sheets) report(Problem.FULL);
  const taken = known.slice(0, MOST.sheets);
  return Object.fromEntries(taken.map(([sheet, answers]) => [sheet, fields(answers, report)]));
}

function stamps(value, report) {
  if (!isMapping(value)) return report(Problem.DAMAGED), {};
  const right = Object.entries(value).filter(([path, stamp]) => isPath(path) && isStamp(stamp));
  return Object.fromEntries(right);
}

function isPath(path) {
  const [record, field] = splitPath(path);
  const [collection, id = ""] = record.split("/");
  if (field && !isName(field)) return false;
  if (LISTS.includes(collection)) return isId(id);
  return collection === ANSWERS ? isName(id) : SINGLES.includes(collection);
}

/** Rows without a stamp keep their order, and are older than whatever has one. */
function stampInOrder({ changed, ...notebook }) {
  for (const name of LISTS)
    notebook[name].forEach(({ id }, index) => (changed[pathOf(name, id)] ??= index + 1));
}
