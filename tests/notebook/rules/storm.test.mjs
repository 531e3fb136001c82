// A thousand edits of every collection in two tabs or three, among reloads, kills, full storage,
// clocks that jump by a year either way, files and other versions' tabs that say anything.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { difference } from "../../../generator/browser/notebook/changes.mjs";
import { readNotebook } from "../../../generator/browser/notebook/reading.mjs";
import { LISTS, SINGLES, recordsIn } from "../../../generator/browser/notebook/schema.mjs";
import { Store } from "../../../generator/browser/notebook/store.mjs";
import { earlierNameOf } from "../../../generator/browser/page/stored-names.mjs";
import { Browser } from "./browser.mjs";
import { TIMES, anyChange, anyNotebook, chance } from "./chance.mjs";

const EARLIER_KEY = earlierNameOf("notebook");

/** What a storm costs grows with the square of its edits, what it finds does not. */
const SEEDS = 20 * TIMES;
const EDITS = 50;
const MOST_TABS = 3;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e=1",
  "<img src=x onerror=1>",
  "x".repeat(50),
  "🎉",
];
const NAMES = ["name", "constructor", "toString", "valueOf", "a-b_C"];

class Storm {
  #random;
  #browser = new Browser();
  #open = [];
  #isFull = false;
  #now = 1_795_000_000_000;
  /** What is not stored yet, by the store that has it in memory. */
  #unsaved = new Map();
  /** What any tab was told is saved: nobody else writes there. */
  #saved = [];

  constructor(random) {
    this.#random = random;
    this.add();
    this.add();
  }

  get now() {
    this.#now += this.#random.below(5);
    return this.#now;
  }

  add() {
    if (this.#open.length === MOST_TABS) return;
    const storage = this.#browser.open();
    const write = storage.write.bind(storage);
    storage.write = (key, text) => {
      storage.trouble = this.#isFull ? "full" : null;
      return !this.#isFull && write(key, text);
    };
    const store = new Store(storage);
    this.#unsaved.set(store, []);
    this.#open.push({ storage, store });
  }

  /** Ends a tab without a word. What it never said was saved is gone with it. */
  kill() {
    const [{ storage, store }] = this.#open.splice(this.#random.below(this.#open.length), 1);
    this.#browser.close(storage);
    this.#unsaved.delete(store);
    if (!this.#open.length) this.add();
  }

  jump() {
    this.#now += this.#random.one([-YEAR_MS, -3_600_000, 3_600_000, YEAR_MS]);
  }

  fill(isFull) {
    this.#isFull = isFull;
  }

  #settle() {
    let count = 0;
    while (this.happen()) assert.ok(++count < 20_000, "the tabs answer each other for ever");
  }

  happen() {
    return this.#browser.step(this.#random);
  }

  /** A text that nobody else writes over, in any collection. */
  edit(number) {
    const { store } = this.#random.one(this.#open);
    const text = `${this.#random.one(TEXTS)}${number}`;
    const change = this.#change(number, text);
    this.#write(store, change);
    this.#unsaved.get(store).push(change);
    this.#noteSaved(store);
  }

  #change(number, text) {
    const collection = this.#random.one([...LISTS, ...SINGLES, "answers"]);
    const name = this.#random.one(NAMES);
    if (SINGLES.includes(collection))
      return { collection, id: "", values: { [`${name}-${number}`]: text } };
    return { collection, id: `${name}-${number}`, values: { [name]: text } };
  }

  #write(store, change) {
    const { collection, id, values } = change;
    const way = this.#random.one(["apply", "write", "note", "update"]);
    if (way !== "update") return store[way]([change]);
    return store.update((draft) => {
      if (LISTS.includes(collection)) draft[collection].push({ id, ...values });
      else if (SINGLES.includes(collection)) Object.assign(draft[collection], values);
      else draft.answers[id] = values;
    });
  }

  #noteSaved(store) {
    if (store.trouble) return;
    this.#saved.push(...this.#unsaved.get(store));
    this.#unsaved.set(store, []);
  }

  /** Something else: the same records in all tabs, a file, another version's tab. */
  disturb() {
    const { store, storage } = this.#random.one(this.#open);
    const hostile = this.#hostile();
    switch (this.#random.below(4)) {
      case 0:
        return this.#mergeAndUndo(store, readNotebook(hostile, { toNow: true }).notebook);
      case 1:
        return storage.write(EARLIER_KEY, this.#random.one([hostile, "damaged", ""]));
      default:
        return store.apply([anyChange(this.#random, "contested")]);
    }
  }

  /** Where a file changes nothing there is no step: undo would take back what was typed before. */
  #mergeAndUndo(store, file) {
    const before = store.notebook;
    store.merge(file);
    if (difference(before, store.notebook).length) store.undo();
  }

  #hostile() {
    const notebook = anyNotebook(this.#random);
    for (const timestamps of [notebook.changed, notebook.removed])
      for (const path of Object.keys(timestamps))
        if (this.#random.below(2))
          timestamps[path] = this.#random.one([2 ** 52 - 1, -1, "x", this.#now]);
    return JSON.stringify(notebook);
  }

  /** Everything quiet, with room again: all tabs have all that was said to be saved. */
  end() {
    this.#isFull = false;
    for (const { store } of this.#open) {
      store.write([{ collection: "owner", id: "", values: { last: "typed" } }]);
      this.#noteSaved(store);
    }
    this.#settle();
    const fresh = new Store(this.#browser.open());
    const stores = [...this.#open.map(({ store }) => store), fresh];
    for (const { notebook } of stores)
      for (const { collection, id, values } of this.#saved)
        for (const [name, text] of Object.entries(values)) {
          const record = recordsIn(notebook, collection).get(id) ?? {};
          const is = Object.getOwnPropertyDescriptor(record, name)?.value;
          assert.equal(is, text, `${collection}/${id}/${name}`);
        }
    return this.#saved.length;
  }
}

function play(random, clock) {
  const storm = new Storm(random);
  clock.mock.mockImplementation(() => storm.now);
  for (let number = 0; number < EDITS; number++) {
    storm.edit(number);
    for (let count = random.below(4); count > 0; count--) storm.happen();
    const choice = random.below(40);
    if (choice === 0) storm.kill();
    else if (choice === 1) storm.add();
    else if (choice === 2) storm.jump();
    else if (choice < 5) storm.fill(choice === 3 && random.below(3) === 0);
    else if (choice < 10) storm.disturb();
  }
  assert.ok(storm.end() > EDITS / 2);
}

test("a thousand edits in twenty storms, and nothing that was saved is lost", () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const clock = mock.method(Date, "now", () => 1_795_000_000_000);
    try {
      play(chance(seed), clock);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    } finally {
      clock.mock.restore();
    }
  }
});
