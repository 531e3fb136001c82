// When what was changed: a timestamp for each record and, while they are few, for single fields.
//
// A timestamp is in milliseconds since 1970, and larger than any its writer has seen. A record's own
// timestamp counts for every text in it without a timestamp of its own. Under the name `id` stands when the
// record was made, where its own timestamp has moved on: rows are shown in that order.

import { LISTS, SINGLES } from "./schema.mjs";

/** Larger ones are no milliseconds of anybody's clock, and could not be outdone. */
const LARGEST = 2 ** 52;

/** How far the clock of another computer may be ahead of this one. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

export const MADE = "id";

/** No notebook is older than these worksheets. */
const FIRST_TIME = Date.UTC(2020);

/** So many fields keep timestamps of their own; then the oldest are folded into the record's. */
const MOST_OF_FIELDS = 2_000;
/** How long after a change another tab may still know nothing of it. */
const RACE_MS = 60_000;
/** What was taken out long ago is forgotten beyond this many. */
const MOST_REMOVED = 10_000;

export function isTimestamp(value) {
  return Number.isSafeInteger(value) && value > 0 && value < LARGEST;
}

/** Returns the path of a record. */
export function pathOf(collection, id) {
  return SINGLES.includes(collection) ? collection : `${collection}/${id}`;
}

/** Returns [path of the record, field]; "" for the field where the path is the record's own. */
export function splitPath(path) {
  const first = path.indexOf("/");
  const end = SINGLES.includes(path.slice(0, first)) ? first : path.indexOf("/", first + 1);
  return end < 0 ? [path, ""] : [path.slice(0, end), path.slice(end + 1)];
}

/** Returns the timestamps by record: {own, fields: {field: timestamp}}. */
export function timestampsByRecord(changed) {
  const records = new Map();
  for (const [path, timestamp] of Object.entries(changed)) {
    const [record, field] = splitPath(path);
    const timestamps = records.get(record) ?? { own: 0, fields: {} };
    if (field) timestamps.fields[field] = timestamp;
    else timestamps.own = timestamp;
    records.set(record, timestamps);
  }
  return records;
}

/** Returns whether no clock that is right, or nearly so, can have given the timestamp. */
export function isTooLate(timestamp, now) {
  return timestamp > now + AHEAD_MS;
}

/**
 * Returns the notebook with timestamps that are too late brought down, in their order, to follow its
 * latest other one, or to end `now` where they are `toNow`. Whatever is written later outdoes them
 * then. Of one text, two tabs get the same timestamps, so that they agree.
 */
export function withinTime(notebook, now, { toNow = false, since = 0 } = {}) {
  if (!isTooLate(largestTimestamp(notebook), now)) return notebook;
  const all = [...Object.values(notebook.changed), ...Object.values(notebook.removed)];
  const late = [...new Set(all.filter((timestamp) => isTooLate(timestamp, now)))];
  const latest = all.reduce((last, at) => (isTooLate(at, now) ? last : Math.max(last, at)), since);
  const start = toNow ? Math.max(latest, now - late.length) : latest;
  late.sort((one, other) => one - other);
  const brought = new Map(late.map((at, index) => [at, start + 1 + index]));
  const inTime = (timestamps) =>
    Object.fromEntries(
      Object.entries(timestamps).map(([path, at]) => [path, brought.get(at) ?? at]),
    );
  return { ...notebook, changed: inTime(notebook.changed), removed: inTime(notebook.removed) };
}

/** Returns the moment of a timestamp; rows nobody timestamped have small ones, which are no time. */
export function momentOf(timestamp) {
  return timestamp > FIRST_TIME ? new Date(timestamp) : null;
}

/** Returns the largest timestamp in the notebook, 0 when there is none. */
export function largestTimestamp({ changed, removed }) {
  let largest = 0;
  for (const timestamps of [changed, removed])
    for (const path in timestamps) if (timestamps[path] > largest) largest = timestamps[path];
  return largest;
}

/**
 * Returns the notebook with no more timestamps than it can afford. Folding says of the whole record
 * that it was changed then: two copies changed since are merged by record, no longer by field.
 */
export function folded(notebook, now, { most = MOST_OF_FIELDS } = {}) {
  const changed = { ...notebook.changed };
  const fields = foldable(notebook);
  for (const [path, timestamp] of oldest(fields, fields.length - most))
    if (timestamp < now - RACE_MS) fold(changed, path, timestamp);
  return { ...notebook, changed, removed: newestOf(notebook.removed) };
}

/** Returns the timestamps of single texts of rows; one of a text that was taken out must stay. */
function foldable(notebook) {
  const rows = new Map(
    LISTS.flatMap((name) => notebook[name].map((row) => [pathOf(name, row.id), row])),
  );
  return Object.entries(notebook.changed).filter(([path]) => {
    const [record, field] = splitPath(path);
    return field && field !== MADE && Object.hasOwn(rows.get(record) ?? {}, field);
  });
}

function fold(changed, path, timestamp) {
  const [record] = splitPath(path);
  delete changed[path];
  const own = changed[record] ?? 0;
  if (timestamp <= own) return;
  changed[`${record}/${MADE}`] ??= own;
  changed[record] = timestamp;
}

function newestOf(removed) {
  const entries = Object.entries(removed);
  const gone = new Set(oldest(entries, entries.length - MOST_REMOVED).map(([path]) => path));
  return gone.size ? Object.fromEntries(entries.filter(([path]) => !gone.has(path))) : removed;
}

function oldest(entries, count) {
  if (count <= 0) return [];
  return entries.sort(([, one], [, other]) => one - other).slice(0, count);
}
