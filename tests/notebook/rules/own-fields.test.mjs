import assert from "node:assert/strict";
import { test } from "node:test";

import { readNotebook } from "../../../generator/browser/notebook/reading.mjs";
import { Store } from "../../../generator/browser/notebook/store.mjs";
import { Browser } from "./browser.mjs";

/** Names that every object answers to, with what it inherits. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype).filter((name) =>
  /^[a-z]/i.test(name),
);

const bo = { collection: "contacts", id: "c-1", values: { name: "Bo" } };

function storeWithBo() {
  const store = new Store(new Browser().open());
  store.apply([bo]);
  return store;
}

function hostile(name) {
  const text = JSON.stringify({
    version: 2,
    owner: { [name]: "x" },
    contacts: [{ id: "c-1", [name]: "y" }],
    answers: { [name]: { [name]: "z" } },
    changed: { [`contacts/c-1/${name}`]: Date.now() },
  });
  return readNotebook(text).notebook;
}

for (const name of INHERITED) {
  test(`what a file says under "${name}" is taken in and taken back`, () => {
    for (const way of ["merge", "restore"]) {
      const store = storeWithBo();
      store[way](hostile(name));
      assert.equal(Object.getOwnPropertyDescriptor(store.notebook.owner, name)?.value, "x");
      assert.equal(Object.hasOwn(store.notebook.contacts[0], name), true);
      assert.equal(store.undo(), true);
      assert.equal(store.notebook.contacts[0].name, "Bo");
      assert.deepEqual(Object.keys(store.notebook.owner), []);
      assert.equal(Object.hasOwn(store.notebook.contacts[0], name), false);
    }
  });

  test(`a worksheet may be called "${name}" and so may its answers`, () => {
    const store = storeWithBo();
    store.write([{ collection: "answers", id: name, values: { [name]: "typed" } }]);
    assert.equal(store.notebook.answers[name][name], "typed");
    store.apply([{ collection: "answers", id: name, values: { [name]: null } }]);
    assert.equal(Object.hasOwn(store.notebook.answers[name], name), false);
    assert.equal(store.undo(), true);
    assert.equal(store.notebook.answers[name][name], "typed");
  });
}

test("a step that could not be taken back stays", () => {
  const browser = new Browser();
  const storage = browser.open();
  const store = new Store(storage);
  store.apply([bo]);
  store.apply([{ ...bo, values: null }]);
  const { write } = storage;
  storage.write = () => {
    throw new Error("a mistake of ours");
  };
  assert.throws(() => store.undo(), /a mistake of ours/);
  storage.write = write;
  assert.equal(store.canUndo, true);
});
