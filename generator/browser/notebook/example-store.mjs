// The store of the filled-in example: one can choose what to look at, and change nothing.

import { ANSWERS } from "./schema.mjs";
import { Store } from "./store.mjs";

/** Event besides a Store's: refused. */
export class ExampleStore extends Store {
  isExample = true;

  /** Answers may be chosen; records, and what is about the person, stay as they are. */
  refuses(changes) {
    const isRefused = changes.some(({ collection }) => collection !== ANSWERS);
    if (isRefused) this.refuse();
    return isRefused;
  }

  /** Says that nothing can be changed here. */
  refuse() {
    this.dispatchEvent(new Event("refused"));
  }

  write(changes, what) {
    if (!this.refuses(changes)) super.write(changes, what);
  }

  apply(changes, what) {
    return this.refuses(changes) ? undefined : super.apply(changes, what);
  }

  update() {
    this.refuse();
  }

  merge() {
    this.refuse();
  }

  erase() {
    this.refuse();
  }

  /** It stays where it is. */
  moveTo() {
    return true;
  }
}
