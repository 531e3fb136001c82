// Two copies of one notebook made into one that has lost nothing of either.
//
// Field by field the later timestamp wins; of equal timestamps the larger text. What was taken out stays
// out, unless somebody has written into it since. So merging is commutative, associative and
// idempotent, and tabs that tell each other what they have end up with the same, in any order.

import { ANSWERS, LISTS, SINGLES, COLLECTIONS, VERSION, ownField, recordsIn } from "./schema.mjs";
import { MADE, pathOf, splitPath, timestampsByRecord } from "./timestamps.mjs";

/** Before every timestamp: the record was never taken out. */
const NEVER = -1;

/**
 * Returns what both notebooks know, in one order whichever comes first.
 * @param {Notebook} ours
 * @param {Notebook} theirs
 * @returns {Notebook}
 */
export function merged(ours, theirs) {
  const [one, other] = [recordsOf(ours), recordsOf(theirs)];
  const removed = latestOf(ours.removed, theirs.removed);
  const records = [];
  for (const path of new Set([...one.keys(), ...other.keys()])) {
    const record = joined(one.get(path), other.get(path), removed[path] ?? NEVER);
    if (record) records.push(record);
  }
  return notebookOf(records, removed);
}

/** Returns whether two merged notebooks hold the same. */
export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns whether the notebook has heard of every change in the other. */
export function knows(notebook, other) {
  return ["changed", "removed"].every((timestamps) =>
    Object.entries(other[timestamps]).every(
      ([path, timestamp]) => notebook[timestamps][path] >= timestamp,
    ),
  );
}

/** Returns the part of the notebook that is about these records, to be merged elsewhere. */
export function partOf(notebook, paths) {
  const part = { ...notebook, changed: {}, removed: {} };
  for (const name of LISTS)
    part[name] = notebook[name].filter(({ id }) => paths.has(pathOf(name, id)));
  for (const path in notebook.changed)
    if (paths.has(splitPath(path)[0])) part.changed[path] = notebook.changed[path];
  for (const path of paths)
    if (path in notebook.removed) part.removed[path] = notebook.removed[path];
  return part;
}

/** Returns each record by its path, with its timestamps. */
function recordsOf(notebook) {
  const timestamps = timestampsByRecord(notebook.changed);
  const records = new Map();
  for (const collection of COLLECTIONS) {
    for (const [id, values] of recordsIn(notebook, collection)) {
      const path = pathOf(collection, id);
      const { own, fields } = timestamps.get(path) ?? { own: 0, fields: {} };
      const { [MADE]: made = own, ...single } = fields;
      records.set(path, { collection, id, path, values, own, made, single });
    }
  }
  return records;
}

/** Returns the record both sides agree on, or null when it has been taken out since. */
function joined(one, other, removed) {
  if (removed === NEVER && isSettled(one, other)) return one ?? other;
  const sides = [one, other].filter(Boolean);
  const { collection, id, path } = sides[0];
  const [{ own, made }] = sides.sort(lastMade).map((side) => afterwards(side, removed));
  const record = { collection, id, path, values: {}, own, made, single: {} };
  for (const field of fieldsOf(sides)) join(record, field, latest(field, sides), removed);
  const isLeft = own > removed || Object.keys(record.single).length > 0;
  return isLeft || removed === NEVER ? record : null;
}

/** Returns whether both sides say the same, as they do of most records. */
function isSettled(one, other) {
  if ([one, other].some((side) => side && hasAny(side.single))) return false;
  if (!one || !other) return true;
  return one.own === other.own && one.made === other.made && isEqual(one.values, other.values);
}

function isEqual(one, other) {
  for (const name in one) if (one[name] !== other[name]) return false;
  return Object.keys(one).length === Object.keys(other).length;
}

function hasAny(mapping) {
  for (const _ in mapping) return true;
  return false;
}

function join(record, field, { timestamp, value }, removed) {
  if (timestamp <= removed) return;
  if (value !== undefined) record.values[field] = value;
  if (timestamp !== (value === undefined ? 0 : record.own)) record.single[field] = timestamp;
}

/** Returns the field's latest {timestamp, value}; a field without an answer has the value undefined. */
function latest(field, sides) {
  const [first, second] = sides.map(({ own, single, values }) => ({
    timestamp: ownField(single, field) ?? (Object.hasOwn(values, field) ? own : 0),
    value: ownField(values, field),
  }));
  if (!second || first.timestamp > second.timestamp) return first;
  if (second.timestamp > first.timestamp || first.value === undefined) return second;
  return second.value > first.value ? second : first;
}

function fieldsOf(sides) {
  const names = sides.flatMap(({ values, single }) => Object.keys({ ...values, ...single }));
  return new Set(names.filter((name) => name !== "id"));
}

/** The side whose record was made or folded last knows best when that was. */
function lastMade(one, other) {
  return other.own - one.own || other.made - one.made;
}

function afterwards({ own, made }, removed) {
  return own > removed ? { own, made } : { own: 0, made: 0 };
}

function latestOf(ours, theirs) {
  const removed = { ...ours };
  for (const [path, timestamp] of Object.entries(theirs))
    removed[path] = Math.max(timestamp, removed[path] ?? 0);
  return removed;
}

/**
 * Returns the notebook of these records, always written in the same order.
 * @returns {any} a Notebook, by the schema's collections
 */
function notebookOf(records, removed) {
  const ordered = records.sort(inOrderMade);
  const of = (collection) => ordered.filter((record) => record.collection === collection);
  const changed = {};
  for (const record of ordered) timestamp(changed, record);
  return {
    version: VERSION,
    ...Object.fromEntries(SINGLES.map((name) => [name, inOrder(of(name)[0]?.values ?? {})])),
    [ANSWERS]: Object.fromEntries(of(ANSWERS).map(({ id, values }) => [id, inOrder(values)])),
    ...Object.fromEntries(LISTS.map((name) => [name, of(name).map(row)])),
    changed,
    removed: inOrder(removed),
  };
}

function inOrderMade(one, other) {
  return one.made - other.made || compare(one.path, other.path);
}

function row({ id, values: { id: _id, ...fields } }) {
  return { id, ...inOrder(fields) };
}

function timestamp(changed, { path, own, made, single }) {
  if (own) changed[path] = own;
  if (own && made !== own) changed[`${path}/${MADE}`] = made;
  for (const [field, at] of Object.entries(inOrder(single))) changed[`${path}/${field}`] = at;
}

function inOrder(mapping) {
  const names = Object.keys(mapping);
  if (names.every((name, index) => index === 0 || names[index - 1] < name)) return mapping;
  return Object.fromEntries(Object.entries(mapping).sort(([one], [other]) => compare(one, other)));
}

/** Returns the order of two texts, the same in every browser and language. */
function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
