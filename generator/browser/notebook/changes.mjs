// Changes of a notebook as a list, as Python asks for them, as a preview shows them, as undo
// takes them back: {collection, id, values}. `values` changes a record field by field, makes it
// where there is none, and null takes it out; a field that is null has no answer any more.

import {
  ANSWERS,
  COLLECTIONS,
  LISTS,
  SINGLES,
  isId,
  isName,
  ownField,
  recordsIn,
} from "./schema.mjs";
import { MADE, pathOf } from "./timestamps.mjs";

/**
 * Returns the changes that lead from one notebook to the other.
 * @param {Notebook} before
 * @param {Notebook} after
 * @returns {Change[]}
 */
export function difference(before, after) {
  return COLLECTIONS.flatMap((collection) => {
    const [old, fresh] = [recordsIn(before, collection), recordsIn(after, collection)];
    const gone = [...old.keys()].filter((id) => !fresh.has(id));
    const others = [...fresh].flatMap(([id, values]) => {
      const changed = changedFields(old.get(id) ?? {}, values);
      return changed || !old.has(id) ? [{ collection, id, values: changed ?? {} }] : [];
    });
    return [...gone.map((id) => ({ collection, id, values: null })), ...others];
  });
}

/**
 * Returns the notebook after the changes; `timestamp()` gives the time of each, ever larger.
 * @param {Notebook} notebook
 * @param {Change[]} changes
 * @param {() => number} timestamp
 * @returns {Notebook}
 */
export function withChanges(notebook, changes, timestamp) {
  const draft = { ...notebook, changed: { ...notebook.changed }, removed: { ...notebook.removed } };
  const touched = new Map();
  for (const change of changes) {
    check(change);
    const { collection } = change;
    if (!touched.has(collection)) touched.set(collection, new Map(recordsIn(notebook, collection)));
    apply(draft, touched.get(collection), change, timestamp());
  }
  for (const [collection, records] of touched) putBack(draft, collection, records);
  return draft;
}

/** Returns what takes the changes back that led from one notebook to the other. */
export function stepBack(before, after, changes) {
  const [was, is] = [finder(before), finder(after)];
  const effective = changes.filter(({ collection, id, values }) => values || was(collection, id));
  return effective.map(({ collection, id, values }) => {
    const path = pathOf(collection, id);
    const [old, now] = [was(collection, id), is(collection, id)];
    if (!values) return { collection, id, values: texts(old), made: madeOf(before, path), now };
    if (!old) return { collection, id, values: null, now };
    const fields = Object.keys(values);
    return { collection, id, values: picked(old, fields), now: picked(now, fields) };
  });
}

/** Returns those changes of a step back that take away nothing that was written since. */
export function stillRight(notebook, step) {
  const find = finder(notebook);
  return step.flatMap(({ now, ...change }) => {
    const record = find(change.collection, change.id);
    if (!now) return record ? [] : [change];
    if (!record) return [];
    if (!change.values) return changedFields(record, now) ? [] : [change];
    const fields = Object.entries(change.values);
    const unchanged = fields.filter(([name]) => (ownField(record, name) ?? null) === now[name]);
    return unchanged.length ? [{ ...change, values: Object.fromEntries(unchanged) }] : [];
  });
}

/** Returns a function that finds the values of a record, quickly however many are asked for. */
function finder(notebook) {
  const collections = new Map();
  return (collection, id) => {
    if (!collections.has(collection)) collections.set(collection, recordsIn(notebook, collection));
    return collections.get(collection).get(id);
  };
}

/**
 * @param {any} draft
 * @param {Map<string, Fields>} records
 * @param {Change} change
 * @param {number} timestamp
 */
function apply(draft, records, { collection, id, values, made }, timestamp) {
  const path = pathOf(collection, id);
  const old = records.get(id);
  if (!values) return takeOut(draft, records, { collection, id, path }, timestamp);
  const fresh = { ...old, ...(LISTS.includes(collection) ? { id } : {}) };
  for (const [name, text] of Object.entries(values)) {
    if ((ownField(fresh, name) ?? null) === text) continue;
    if (text === null) delete fresh[name];
    else fresh[name] = text;
    if (old || !LISTS.includes(collection)) draft.changed[`${path}/${name}`] = timestamp;
    else delete draft.changed[`${path}/${name}`];
  }
  if (!old && LISTS.includes(collection)) draft.changed[path] = timestamp;
  if (!old && made) draft.changed[`${path}/${MADE}`] = made;
  records.set(id, fresh);
}

function takeOut(draft, records, { collection, id, path }, timestamp) {
  for (const name of Object.keys(records.get(id) ?? {})) delete draft.changed[`${path}/${name}`];
  delete draft.changed[path];
  delete draft.changed[`${path}/${MADE}`];
  draft.removed[path] = timestamp;
  if (SINGLES.includes(collection)) records.set(id, {});
  else records.delete(id);
}

function putBack(draft, collection, records) {
  if (SINGLES.includes(collection)) draft[collection] = records.get("");
  else if (collection === ANSWERS) draft[ANSWERS] = Object.fromEntries(records);
  else draft[collection] = inOrder(draft, collection, [...records.values()]);
}

/** A row made again goes back to its place. */
function inOrder(notebook, collection, rows) {
  const made = new Map(rows.map(({ id }) => [id, madeOf(notebook, pathOf(collection, id))]));
  return rows.sort((one, other) => made.get(one.id) - made.get(other.id));
}

function madeOf({ changed }, path) {
  return changed[`${path}/${MADE}`] ?? changed[path] ?? 0;
}

/** Returns the fields that are different now, or null where none is. */
function changedFields(before, after) {
  const changed = {};
  for (const name of Object.keys({ ...before, ...after })) {
    const [was, is] = [ownField(before, name), ownField(after, name)];
    if (name !== "id" && was !== is) changed[name] = is ?? null;
  }
  return Object.keys(changed).length ? changed : null;
}

function picked(record, names) {
  return Object.fromEntries(names.map((name) => [name, ownField(record, name) ?? null]));
}

function texts({ id: _id, ...values }) {
  return values;
}

/** A change that fits no notebook is a mistake in whatever asked for it, and must be loud. */
function check({ collection, id, values }) {
  if (!COLLECTIONS.includes(collection))
    throw new RangeError(`The notebook keeps ${COLLECTIONS.join(", ")}, but no "${collection}".`);
  const right = SINGLES.includes(collection) ? id === "" : isId(id);
  if (!right) throw new RangeError(`"${id}" can't be an id of ${collection}.`);
  for (const [name, text] of Object.entries(values ?? {})) {
    if (!isName(name)) throw new RangeError(`"${name}" can't be a field of ${collection}.`);
    if (text !== null && typeof text !== "string")
      throw new TypeError(`${collection}/${id}/${name} must be a text, not ${typeof text}.`);
  }
}
