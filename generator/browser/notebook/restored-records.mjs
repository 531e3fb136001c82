// A record somebody took out in one tab while somebody wrote into it in another.

import { withChanges } from "./changes.mjs";
import { COLLECTIONS, recordsIn } from "./schema.mjs";
import { pathOf } from "./timestamps.mjs";

/**
 * Returns the merged notebook with such records whole again. Merging keeps of them only what was
 * written since; the tab that still knows the rest says it anew, dated just after the removal, so
 * that whatever was really written since stays on top.
 */
export function withRestoredRecords(before, merged) {
  let notebook = merged;
  for (const { path, ...change } of lostToRemoval(before, merged))
    notebook = withChanges(notebook, [change], () => merged.removed[path] + 1);
  return notebook;
}

function lostToRemoval(before, after) {
  if (JSON.stringify(before.removed) === JSON.stringify(after.removed)) return [];
  return COLLECTIONS.flatMap((collection) => {
    const now = recordsIn(after, collection);
    return [...recordsIn(before, collection)]
      .map(([id, values]) => ({ collection, id, path: pathOf(collection, id), values }))
      .filter(({ id, path }) => now.has(id) && after.removed[path] !== before.removed[path])
      .map((record) => ({ ...record, values: missing(record.values, now.get(record.id)) }))
      .filter(({ values }) => Object.keys(values).length);
  });
}

function missing(values, now) {
  const lost = Object.entries(values).filter(
    ([name]) => name !== "id" && !Object.hasOwn(now, name),
  );
  return Object.fromEntries(lost);
}
