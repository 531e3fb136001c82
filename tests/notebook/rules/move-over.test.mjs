// What an earlier version stored, when one name served every playbook on a host.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Store } from "../../../generator/browser/notebook/store.mjs";
import { earlierNameOf, nameOf } from "../../../generator/browser/page/stored-names.mjs";
import { Browser } from "./browser.mjs";
import { chance } from "./chance.mjs";

const EARLIER_KEY = earlierNameOf("notebook");
const KEY = nameOf("notebook");

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const TEXT = JSON.stringify({
  version: 2,
  contacts: [{ id: "c-1", name: "Bo" }],
  changed: { "contacts/c-1": 1_700_000_000_000 },
});

/** Returns a browser that holds what an earlier version left there, saved so long ago. */
function earlier({ text = TEXT, agoMs = WEEK_MS + 1, others = {} } = {}) {
  const browser = new Browser();
  const storage = browser.open();
  storage.write(EARLIER_KEY, text);
  storage.write(`${EARLIER_KEY}:saved-at`, new Date(Date.now() - agoMs).toISOString());
  for (const [key, other] of Object.entries(others)) storage.write(key, other);
  settle(browser);
  return browser;
}

function settle(browser) {
  const random = chance(1);
  let count = 0;
  while (browser.step(random)) assert.ok(++count < 2_000, "the tabs answer each other for ever");
}

const names = ({ notebook }) => notebook.contacts.map(({ name }) => name);
const add = (store, name) =>
  store.write([{ collection: "contacts", id: `c-${name}`, values: { name } }]);

test("a notebook and all beside it get the names they have now, word for word", () => {
  const others = {
    [`${EARLIER_KEY}:set-aside:2026-01-01T00:00:00.000Z`]: "damaged",
    [`${EARLIER_KEY}:last-good`]: TEXT,
    [`${EARLIER_KEY}s`]: "somebody else's",
    "playbook:result:pitch": "a result",
  };
  const storage = earlier({ others }).open();
  const store = new Store(storage);
  assert.deepEqual(names(store), ["Bo"]);
  assert.equal(storage.read(KEY), TEXT);
  assert.equal(storage.read(`${KEY}:last-good`), TEXT);
  assert.deepEqual(
    store.setAside.map(({ text }) => text),
    ["damaged"],
  );
  assert.deepEqual(storage.keys("playbook:notebook"), [`${EARLIER_KEY}s`]);
  assert.deepEqual(storage.keys("playbook:result:"), []);
});

test("it moves once: what is removed afterwards does not come back", () => {
  for (const agoMs of [0, WEEK_MS + 1]) {
    const browser = earlier({ agoMs });
    const storage = browser.open();
    const store = new Store(storage);
    store.apply([{ collection: "contacts", id: "c-1", values: null }]);
    add(store, "Cy");
    assert.deepEqual(names(new Store(storage)), ["Cy"]);
    assert.deepEqual(names(new Store(storage)), ["Cy"]);
  }
});

test("what a tab of an earlier version goes on writing is taken in, and its place stays", () => {
  const browser = earlier({ agoMs: 1000 });
  const [ours, old] = [browser.open(), browser.open()];
  const store = new Store(ours);
  add(store, "Cy");
  const later = JSON.parse(TEXT);
  later.contacts.push({ id: "c-2", name: "Dana" });
  later.changed["contacts/c-2"] = Date.now();
  old.write(EARLIER_KEY, JSON.stringify(later));
  settle(browser);
  assert.deepEqual(names(store).sort(), ["Bo", "Cy", "Dana"]);
  assert.deepEqual(names(new Store(browser.open())).sort(), ["Bo", "Cy", "Dana"]);
  assert.equal(old.read(EARLIER_KEY), JSON.stringify(later));
});

test("a week later nothing is left under the old name", () => {
  const browser = earlier({ agoMs: 1000 });
  const storage = browser.open();
  assert.deepEqual(names(new Store(storage)), ["Bo"]);
  assert.notEqual(storage.read(EARLIER_KEY), null);
  const later = Date.now() + 2 * WEEK_MS;
  const clock = mock.method(Date, "now", () => later);
  assert.deepEqual(names(new Store(storage)), ["Bo"]);
  clock.mock.restore();
  assert.deepEqual(storage.keys(EARLIER_KEY), []);
});

test("deleting everything deletes it under both names", () => {
  const browser = earlier({ agoMs: 1000 });
  const storage = browser.open();
  const store = new Store(storage);
  add(store, "Cy");
  store.erase();
  assert.deepEqual(storage.keys("playbook:"), []);
  assert.deepEqual(names(new Store(storage)), []);
});

test("where there is no room for both it moves, and where nothing can be written it stays", () => {
  for (const hasRoom of [true, false]) {
    const storage = earlier().open();
    const write = storage.write.bind(storage);
    storage.write = (key, text) => {
      const isFull = key.startsWith(KEY) && text.length > 1 && storage.read(EARLIER_KEY) !== null;
      storage.trouble = isFull || !hasRoom ? "full" : null;
      return storage.trouble ? false : write(key, text);
    };
    assert.deepEqual(names(new Store(storage)), ["Bo"]);
    assert.equal(storage.read(hasRoom ? KEY : EARLIER_KEY), TEXT);
  }
});

test("one that can't be read is put aside under its new name", () => {
  const storage = earlier({ text: "damaged" }).open();
  const store = new Store(storage);
  assert.deepEqual(
    store.setAside.map(({ text }) => text),
    ["damaged"],
  );
  assert.deepEqual(storage.keys("playbook:notebook"), []);
});
