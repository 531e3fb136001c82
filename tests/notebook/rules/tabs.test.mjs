import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Store } from "../../../generator/browser/notebook/store.mjs";
import { pathOf } from "../../../generator/browser/notebook/timestamps.mjs";
import { Browser } from "./browser.mjs";
import { TIMES, anyChange, chance } from "./chance.mjs";
import { Ledger } from "./ledger.mjs";

const SEEDS = 50 * TIMES;
const STEPS = 60;
const MOST_TABS = 3;

/** Calls `play` with many random sources, on a clock that goes on by itself. */
function often(play) {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = chance(seed);
    let now = 1_700_000_000_000;
    const clock = mock.method(Date, "now", () => (now += random.below(5)));
    try {
      play(random);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    } finally {
      clock.mock.restore();
    }
  }
}

class Tabs {
  #browser = new Browser();
  #open = [];

  add() {
    if (this.#open.length === MOST_TABS) return;
    const storage = this.#browser.open();
    this.#open.push({ storage, store: new Store(storage) });
  }

  any(random) {
    return random.one(this.#open).store;
  }

  /** Ends a tab without a word, and opens another if it was the last. */
  kill(random) {
    const [{ storage }] = this.#open.splice(random.below(this.#open.length), 1);
    this.#browser.close(storage);
    if (!this.#open.length) this.add();
  }

  happen(random) {
    return this.#browser.step(random);
  }

  /** Lets everything happen that is due; writing must come to an end. */
  settle(random) {
    let count = 0;
    while (this.happen(random)) assert.ok(++count < 20_000, "the tabs answer each other for ever");
  }

  get notebooks() {
    return this.#open.map(({ store }) => JSON.stringify(store.notebook));
  }
}

function play(random, { removing }) {
  const [tabs, ledger] = [new Tabs(), new Ledger()];
  for (let count = 1 + random.below(3); count > 0; count--) tabs.add();
  for (let step = 0; step < STEPS; step++) {
    const choice = random.below(20);
    if (choice === 0) tabs.kill(random);
    else if (choice === 1) tabs.add();
    else if (choice < 14) tabs.happen(random);
    else {
      const change = anyChange(random, `text ${step}`);
      if (!removing && change.values === null) continue;
      const store = tabs.any(random);
      store.apply([change]);
      ledger.note(change, store.notebook, pathOf(change.collection, change.id));
    }
  }
  tabs.settle(random);
  return { tabs, ledger };
}

test("tabs end up with the same, and nothing written is lost", () =>
  often((random) => {
    const { tabs, ledger } = play(random, { removing: false });
    ledger.check(JSON.parse(tabs.notebooks[0]));
    assert.equal(new Set(tabs.notebooks.map(canonical)).size, 1);
  }));

test("what one tab takes out while another writes into it stays, all else taken out is gone", () =>
  often((random) => {
    const { tabs, ledger } = play(random, { removing: true });
    ledger.check(JSON.parse(tabs.notebooks[0]));
    assert.equal(new Set(tabs.notebooks.map(canonical)).size, 1);
  }));

test("a tab opened after all others were killed has everything", () =>
  often((random) => {
    const { tabs, ledger } = play(random, { removing: false });
    for (let count = 0; count < 6; count++) tabs.kill(random);
    ledger.check(JSON.parse(tabs.notebooks[0]));
  }));

/** The same whatever the order in which timestamps were noted. */
function canonical(text) {
  return JSON.stringify(JSON.parse(text), (_, value) =>
    value?.constructor === Object
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
