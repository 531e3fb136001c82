// What ships below a draft is noted while it's written, so that an update can say what it changed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Below } from "../../../generator/browser/studio/below.mjs";

function started() {
  const asked = [];
  const answers = { updates: { news: ["one"] }, record: { below: { tip: "Now" } } };
  const ask = (name, payload) => {
    asked.push([name, payload.below]);
    return Promise.resolve(answers[name]);
  };
  let saved = 0;
  const below = new Below(ask, () => saved++);
  return { asked, below, saves: () => saved };
}

test("a draft without a record brings no news, and asks for none", async () => {
  const { asked, below } = started();
  await below.take(undefined);
  assert.deepEqual([asked, below.news], [[], []]);
});

test("a draft with a record is told what has changed since", async () => {
  const { asked, below } = started();
  await below.take({ tip: "Then" });
  assert.deepEqual(asked, [["updates", { tip: "Then" }]]);
  assert.deepEqual(below.news, ["one"]);
});

test("a record that was taken while another was made stays", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { below, saves } = started();
  await below.take({ tip: "Then" });
  below.note();
  t.mock.timers.tick(2000);
  await below.take({ tip: "Long ago" });
  await Promise.resolve();
  assert.deepEqual(below.record, { tip: "Long ago" });
  assert.equal(saves(), 0);
});

test("a record is made once, after the last of several changes, and saved", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, below, saves } = started();
  await below.take({ tip: "Then" });
  below.note();
  t.mock.timers.tick(1900);
  below.note();
  t.mock.timers.tick(1900);
  assert.equal(asked.length, 1);
  t.mock.timers.tick(100);
  await Promise.resolve();
  assert.deepEqual(asked[1], ["record", { tip: "Then" }]);
  assert.deepEqual(below.record, { tip: "Now" });
  assert.equal(saves(), 1);
});
