// What was written, when, as far as any tab was told that it is saved.

import assert from "node:assert/strict";
import { recordsIn } from "../../../generator/browser/notebook/schema.mjs";

export class Ledger {
  /** The latest {value, timestamp} by record and field. */
  #written = new Map();
  #removed = new Map();

  /** Notes a change as the notebook has it right afterwards. */
  note({ collection, id, values }, { changed, removed }, path) {
    if (values === null) {
      this.#removed.set(path, Math.max(this.#removed.get(path) ?? 0, removed[path]));
      return;
    }
    for (const [field, value] of Object.entries(values)) {
      const timestamp = changed[`${path}/${field}`] ?? changed[path] ?? 0;
      const key = `${path}/${field}`;
      const last = this.#written.get(key);
      // Of texts written in one millisecond the larger stays; an empty place is the smallest.
      const isLarger = timestamp === last?.timestamp && (value ?? "") > (last.value ?? "");
      if (!last || timestamp > last.timestamp || isLarger)
        this.#written.set(key, { collection, id, path, field, value, timestamp });
    }
  }

  /** Fails unless the notebook has each text that nobody wrote over or took out later. */
  check(notebook) {
    for (const { collection, id, path, field, value, timestamp } of this.#written.values()) {
      const record = recordsIn(notebook, collection).get(id);
      if (timestamp > (this.#removed.get(path) ?? 0))
        assert.equal(record?.[field] ?? null, value, `${path}/${field}`);
    }
  }
}
