// Stamps of files and clocks that are wrong: random, hostile, missing.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { merged } from "../../../generator/browser/notebook/merge.mjs";
import { readNotebook } from "../../../generator/browser/notebook/reading.mjs";
import { Store } from "../../../generator/browser/notebook/store.mjs";
import { largestTimestamp, withinTime } from "../../../generator/browser/notebook/timestamps.mjs";
import { Browser } from "./browser.mjs";
import { anyChange, anyNotebook, chance } from "./chance.mjs";

const NOW = 1_795_000_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const LARGEST = 2 ** 52 - 1;
const HOSTILE = [
  LARGEST,
  LARGEST - 1,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  -1,
  0,
  0.5,
  1e300,
  "1",
  null,
  [],
  NOW + DAY_MS + 60_000,
  NOW + 365 * DAY_MS,
];

/** Calls `rule` with many random sources, at one time. */
function always(rule, seeds = 200) {
  for (let seed = 1; seed <= seeds; seed++) {
    const clock = mock.method(Date, "now", () => NOW);
    try {
      rule(chance(seed), clock);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    } finally {
      clock.mock.restore();
    }
  }
}

/** Returns the text of a notebook whose timestamps are anything. */
function hostileText(random) {
  const notebook = anyNotebook(random);
  for (const timestamps of [notebook.changed, notebook.removed])
    for (const path of Object.keys(timestamps)) {
      if (random.below(3) === 0) timestamps[path] = random.one(HOSTILE);
      else if (random.below(5) === 0) delete timestamps[path];
    }
  return JSON.stringify(notebook);
}

const name = (store) => store.notebook.contacts.find(({ id }) => id === "c-1")?.name;
const poison = (timestamp = LARGEST) =>
  JSON.stringify({
    version: 2,
    contacts: [{ id: "c-1", name: "Poison" }],
    changed: { "contacts/c-1": timestamp },
  });

test("no timestamp that is read is later than now, and a day for clocks that differ", () =>
  always((random) => {
    const text = hostileText(random);
    for (const options of [{}, { toNow: true }]) {
      const { notebook } = readNotebook(text, options);
      assert.ok(largestTimestamp(notebook) <= NOW + DAY_MS);
    }
  }));

test("of a file, timestamps that are too late end now", () => {
  always(() => {
    const { notebook } = readNotebook(poison(), { toNow: true });
    assert.equal(notebook.changed["contacts/c-1"], NOW);
  }, 1);
});

test("timestamps that are brought down stay in their order, behind all others", () =>
  always((random) => {
    const timestamps = Array.from({ length: 20 }, () => NOW - 500 + random.below(DAY_MS * 3));
    const changed = Object.fromEntries(
      timestamps.map((timestamp, index) => [`contacts/r-${index}`, timestamp]),
    );
    const brought = Object.values(withinTime({ changed, removed: {} }, NOW).changed);
    for (let one = 0; one < timestamps.length; one++)
      for (let other = 0; other < timestamps.length; other++)
        if (timestamps[one] < timestamps[other]) assert.ok(brought[one] < brought[other]);
  }));

test("two tabs that read one text get the same timestamps", () =>
  always((random, clock) => {
    const text = hostileText(random);
    const one = JSON.stringify(readNotebook(text).notebook);
    clock.mock.mockImplementation(() => NOW + 5);
    assert.equal(JSON.stringify(readNotebook(text).notebook), one);
  }));

test("merging notebooks with any timestamps is settled: in any order, and again", () =>
  always((random) => {
    const [one, two, three] = [1, 2, 3].map(() => readNotebook(hostileText(random)).notebook);
    const left = JSON.stringify(merged(merged(one, two), three));
    assert.equal(JSON.stringify(merged(one, merged(two, three))), left);
    assert.equal(JSON.stringify(merged(merged(two, three), one)), left);
    for (const again of [one, two, three])
      assert.equal(JSON.stringify(merged(JSON.parse(left), again)), left);
  }));

test("what is typed after any file was merged stays, in the next visit too", () =>
  always((random) => {
    const storage = new Browser().open();
    const store = new Store(storage);
    store.merge(readNotebook(hostileText(random), { toNow: true }).notebook);
    const change = { collection: "contacts", id: "r-0", values: { name: "typed later" } };
    store.write([change]);
    store.merge(readNotebook(hostileText(random)).notebook);
    store.write([{ ...change, values: { name: "typed last" } }]);
    for (const tab of [store, new Store(storage)])
      assert.equal(tab.notebook.contacts.find(({ id }) => id === "r-0").name, "typed last");
    store.apply([{ ...change, values: null }]);
    assert.equal(
      new Store(storage).notebook.contacts.find(({ id }) => id === "r-0"),
      undefined,
    );
  }, 40));

test("taking a hostile file back leaves nothing of it, and timestamps later writes may outdo", () => {
  always((_, clock) => {
    const storage = new Browser().open();
    const store = new Store(storage);
    store.write([{ collection: "contacts", id: "c-1", values: { name: "Bo" } }]);
    clock.mock.mockImplementation(() => NOW + 1000);
    store.merge(readNotebook(poison(), { toNow: true }).notebook);
    assert.equal(name(store), "Poison");
    assert.equal(store.undo(), true);
    assert.equal(name(store), "Bo");
    store.write([{ collection: "answers", id: "pitch", values: { name: "Ana" } }]);
    assert.ok(largestTimestamp(store.notebook) <= NOW + 2000);
    assert.equal(name(new Store(storage)), "Bo");
  }, 1);
});

/** Two tabs of one browser, of which storage held `text` beforehand. */
function twoTabs(text) {
  const browser = new Browser();
  const first = browser.open();
  first.write("playbook:notebook", text);
  settled(browser, chance(1));
  return { browser, tabs: [new Store(browser.open()), new Store(browser.open())] };
}

/** Lets everything happen; fails where it goes on. Returns how many things happened. */
function settled(browser, random) {
  let count = 0;
  while (browser.step(random)) assert.ok(++count < 500, "the tabs answer each other for ever");
  return count;
}

test("tabs whose stored notebook was poisoned earlier fall silent, and the rename stays", () =>
  always((random, clock) => {
    const { browser, tabs } = twoTabs(poison(random.one([LARGEST, NOW + 400 * DAY_MS])));
    let now = NOW;
    clock.mock.mockImplementation(() => (now += random.below(3)));
    for (let count = 0; count < 5; count++) {
      random
        .one(tabs)
        .write([{ collection: "contacts", id: "c-1", values: { name: `n${count}` } }]);
      settled(browser, random);
    }
    assert.deepEqual(tabs.map(name), ["n4", "n4"]);
    tabs[0].apply([{ collection: "contacts", id: "c-1", values: null }]);
    settled(browser, random);
    assert.deepEqual([...tabs, new Store(browser.open())].map(name), Array(3).fill(undefined));
  }, 50));

test("a clock that was ahead and is set back loses nothing that is typed afterwards", () =>
  always((random, clock) => {
    const { browser, tabs } = twoTabs(JSON.stringify({ version: 2 }));
    let now = NOW + 365 * DAY_MS;
    clock.mock.mockImplementation(() => (now += random.below(3)));
    for (let count = 0; count < 10; count++)
      random.one(tabs).apply([anyChange(random, `t${count}`)]);
    if (random.below(2)) settled(browser, random);
    now = NOW;
    const typed = { collection: "contacts", id: "c-1", values: { name: "typed afterwards" } };
    random.one(tabs).write([typed]);
    settled(browser, random);
    assert.deepEqual(tabs.map(name), ["typed afterwards", "typed afterwards"]);
    assert.equal(name(new Store(browser.open())), "typed afterwards");
  }, 25));
