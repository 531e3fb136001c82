// A notebook that goes over to one tab, and back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Store } from "../../../generator/browser/notebook/store.mjs";
import { Browser } from "./browser.mjs";
import { chance } from "./chance.mjs";

const bo = { collection: "contacts", id: "c-1", values: { name: "Bo" } };
const names = ({ notebook }) => notebook.contacts.map(({ name }) => name);

/** Returns the storage of one tab, which no other tab shares. */
function tabStorage() {
  return Object.assign(new Browser().open(), { isTabOnly: true });
}

function settle(browser) {
  const random = chance(1);
  let count = 0;
  while (browser.step(random)) assert.ok(++count < 2_000, "the tabs answer each other for ever");
}

test("in the tab is all that was typed, and nothing is left in the browser", () => {
  const browser = new Browser();
  const [shared, tab] = [browser.open(), tabStorage()];
  const store = new Store(shared);
  store.write([bo]);
  assert.equal(store.moveTo(tab), true);
  assert.deepEqual(shared.keys("playbook:"), []);
  store.write([{ ...bo, id: "c-2", values: { name: "Cy" } }]);
  assert.deepEqual(shared.keys("playbook:"), []);
  assert.deepEqual(names(new Store(tab)), ["Bo", "Cy"]);
  assert.equal(store.isTabOnly, true);
});

test("what other tabs store is none of its business any more", () => {
  const browser = new Browser();
  const [shared, other] = [browser.open(), new Store(browser.open())];
  const store = new Store(shared);
  store.write([bo]);
  store.moveTo(tabStorage());
  settle(browser);
  assert.deepEqual(names(other), []);
  other.write([{ ...bo, id: "c-3", values: { name: "Somebody's" } }]);
  settle(browser);
  assert.deepEqual(names(store), ["Bo"]);
});

test("it goes back into the browser, beside what is there", () => {
  const browser = new Browser();
  const storage = browser.open();
  const tab = tabStorage();
  const store = new Store(tab);
  store.write([bo]);
  assert.equal(store.moveTo(storage), true);
  assert.deepEqual(tab.keys("playbook:"), []);
  assert.deepEqual(names(new Store(storage)), ["Bo"]);
});

test("the same answer again moves nothing and takes nothing away", () => {
  const browser = new Browser();
  const storage = browser.open();
  const store = new Store(storage);
  store.write([bo]);
  assert.equal(store.moveTo(browser.open()), true);
  assert.deepEqual(names(new Store(storage)), ["Bo"]);
});

test("where there is no room it stays where it is", () => {
  const storage = new Browser().open();
  const store = new Store(storage);
  store.write([bo]);
  const full = tabStorage();
  full.write = () => {
    full.trouble = "full";
    return false;
  };
  assert.equal(store.moveTo(full), false);
  store.write([{ ...bo, id: "c-2", values: { name: "Cy" } }]);
  assert.deepEqual(names(new Store(storage)), ["Bo", "Cy"]);
  assert.equal(store.trouble, null);
});

test("nothing typed means nothing stored", () => {
  const [storage, tab] = [new Browser().open(), tabStorage()];
  const store = new Store(storage);
  store.moveTo(tab);
  assert.deepEqual([...storage.keys("playbook:"), ...tab.keys("playbook:")], []);
});

test("it is at risk until it is downloaded, and again once something is typed", () => {
  const store = new Store(tabStorage());
  assert.equal(store.isAhead, false);
  store.write([bo]);
  assert.equal(store.isAhead, true);
  store.noteDownload();
  assert.equal(store.isAhead, false);
  store.write([{ ...bo, id: "c-2" }]);
  assert.equal(store.isAhead, true);
});
