// What was done can be undone and done again, and typing in one field is one step.

import assert from "node:assert/strict";
import { test } from "node:test";

import { History } from "../../../generator/browser/studio/history.mjs";
import { OwnFiles } from "../../../generator/browser/studio/own-files.mjs";

/** Makes random changes of some files, and returns what they led through. */
function walked(seed) {
  const [own, history, states] = [new OwnFiles(), new History(), [{}]];
  let random = seed;
  const next = (most) => {
    random = (random * 48271) % 2147483647;
    return random % most;
  };
  for (let number = 0; number < 12; number++) {
    const files = { [`${next(3)}.yaml`]: next(4) ? String(number) : null };
    const before = own.apply(files);
    history.add({ key: "", what: String(number), before, after: files });
    states.push(own.all);
  }
  return { own, history, states };
}

for (let seed = 1; seed < 40; seed++) {
  test(`undoing everything leads back through each state, and redoing to the last (${seed})`, () => {
    const { own, history, states } = walked(seed);
    for (const state of states.slice(0, -1).reverse()) {
      own.apply(history.undo().before);
      assert.deepEqual(own.all, state);
    }
    assert.equal(history.undo(), undefined);
    for (const state of states.slice(1)) {
      own.apply(history.redo().after);
      assert.deepEqual(own.all, state);
    }
  });
}

const step = (key, before, after) => ({
  key,
  what: key,
  before: { a: before },
  after: { a: after },
});

test("keys in one field are one step, until a pause or another field", () => {
  const history = new History();
  history.add(step("title", null, "H"), 0);
  history.add(step("title", "H", "He"), 200);
  history.add(step("text", "He", "Hex"), 300);
  history.add(step("title", "Hex", "Hey"), 400);
  history.add(step("title", "Hey", "Hey!"), 60_000);
  assert.deepEqual(history.undo(), step("title", "Hey", "Hey!"));
  assert.deepEqual(history.undo(), step("title", "Hex", "Hey"));
  assert.deepEqual(history.undo(), step("text", "He", "Hex"));
  assert.deepEqual(history.undo(), step("title", null, "He"));
});

test("what was undone is forgotten once something else is done", () => {
  const history = new History();
  history.add(step("", null, "one"));
  history.undo();
  history.add(step("", null, "two"));
  assert.equal(history.redo(), undefined);
});

test("the difference between two folders makes one into the other", () => {
  const own = new OwnFiles({ a: "1", b: new Uint8Array([1, 2]), c: "3" });
  const others = { b: new Uint8Array([1, 2]), c: "4", d: "5" };
  const difference = own.differenceTo(others);
  assert.deepEqual(Object.keys(difference).sort(), ["a", "c", "d"]);
  own.apply(difference);
  assert.deepEqual(own.all, others);
});
