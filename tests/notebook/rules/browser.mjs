// A browser as tabs meet it: each has a copy of the storage that follows the others' after a while.
//
// Like Chromium: what a tab writes it reads at once; the browser takes writes in the order in
// which they arrive, and tells the other tabs; a tab that waits for its own write to arrive does
// not let another's write to that key into its copy, but hears of it.

export class Browser {
  #saved = new Map();
  #tabs = new Set();
  /** Writes on their way to the browser. */
  #arriving = [];

  /** Returns the storage of a new tab. */
  open() {
    const tab = new TabStorage(this.#saved, (write) => this.#arriving.push({ tab, ...write }));
    this.#tabs.add(tab);
    return tab;
  }

  /** The tab is gone; what it wrote is on its way still. */
  close(tab) {
    this.#tabs.delete(tab);
  }

  /** Lets one thing happen that is due, if any is; returns whether there was one. */
  step(random) {
    const waiting = [...this.#tabs].filter((tab) => tab.inbox.length);
    const choice = random.below(waiting.length + 1);
    if (choice < waiting.length) waiting[choice].hear();
    else if (this.#arriving.length) this.#arrive(this.#arriving.shift());
    else return waiting.length > 0;
    return true;
  }

  #arrive({ tab, key, text }) {
    if (text === null) this.#saved.delete(key);
    else this.#saved.set(key, text);
    for (const other of this.#tabs) other.inbox.push({ key, text, own: other === tab });
  }
}

class TabStorage {
  trouble = null;
  inbox = [];
  #copy;
  #send;
  #pending = new Map();
  #heard = () => {};

  constructor(saved, send) {
    this.#copy = new Map(saved);
    this.#send = send;
  }

  read(key) {
    return this.#copy.get(key) ?? null;
  }

  write(key, text) {
    if (this.#copy.get(key) === text) return true;
    this.#copy.set(key, text);
    this.#post(key, text);
    return true;
  }

  remove(key) {
    if (this.#copy.delete(key)) this.#post(key, null);
  }

  keys(beginning) {
    return [...this.#copy.keys()].filter((key) => key.startsWith(beginning));
  }

  watch(heard) {
    this.#heard = heard;
  }

  hear() {
    const { key, text, own } = this.inbox.shift();
    if (own) return void this.#pending.set(key, this.#pending.get(key) - 1);
    if (!this.#pending.get(key)) {
      if (text === null) this.#copy.delete(key);
      else this.#copy.set(key, text);
    }
    return this.#heard(key, text);
  }

  #post(key, text) {
    this.#pending.set(key, (this.#pending.get(key) ?? 0) + 1);
    this.#send({ key, text });
  }
}
