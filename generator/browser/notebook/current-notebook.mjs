// The notebook as this tab holds it, and the clock that timestamps what is written into it.

import { withChanges } from "./changes.mjs";
import { merged, same } from "./merge.mjs";
import { withRestoredRecords } from "./restored-records.mjs";
import { emptyNotebook } from "./schema.mjs";
import { folded, isTooLate, largestTimestamp, withinTime } from "./timestamps.mjs";

export class CurrentNotebook {
  #notebook = emptyNotebook();
  #latest = 0;

  /** What it is now; nobody changes it, and parts that stay the same stay in it. */
  get notebook() {
    return this.#notebook;
  }

  /** Applies a list of changes; raises what `withChanges` raises, having changed nothing. */
  change(changes) {
    this.#settle();
    this.#notebook = withChanges(this.#notebook, changes, () => this.#timestamp());
  }

  /** Takes in another copy; returns whether this one knows more than that. */
  join(other) {
    this.#settle();
    const inTime = withinTime(other, Date.now());
    this.#latest = Math.max(this.#latest, largestTimestamp(inTime));
    this.#notebook = withRestoredRecords(this.#notebook, merged(this.#notebook, inTime));
    return !same(this.#notebook, other);
  }

  /** Keeps of its timestamps as few as say the same. */
  fold() {
    this.#notebook = folded(this.#notebook, Date.now());
  }

  /** Holds nothing any more. */
  clear() {
    this.#notebook = emptyNotebook();
  }

  /** A clock that was set back leaves timestamps behind that would outdo what is written from now on. */
  #settle() {
    if (!isTooLate(this.#latest, Date.now())) return;
    this.#notebook = withinTime(this.#notebook, Date.now());
    this.#latest = largestTimestamp(this.#notebook);
  }

  /** Returns a time later than any this notebook knows of. */
  #timestamp() {
    this.#latest = Math.max(Date.now(), this.#latest + 1);
    return this.#latest;
  }
}
