// A check goes on piece by piece until it's through, or until another one begins.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Checking } from "../../../generator/browser/studio/checking.mjs";

/** Answers to "check" one after the other: `pieces` times that there is more, then a state. */
function started(pieces) {
  const taken = [];
  let asked = 0;
  const ask = async () => (++asked % (pieces + 1) ? { more: true } : { state: asked });
  const checking = new Checking(ask, (reply) => taken.push(reply.state));
  return { checking, taken };
}

test("all pieces are asked for before the state is taken", async () => {
  const { checking, taken } = started(3);
  checking.begin();
  await checking.through();
  assert.deepEqual(taken, [4]);
});

test("whoever waits for a check waits for the one that took its place", async () => {
  const { checking, taken } = started(3);
  checking.begin();
  const through = checking.through();
  checking.begin();
  await through;
  assert.equal(taken.length, 1);
});

test("a check without an answer ends", async () => {
  const taken = [];
  const checking = new Checking(
    async () => null,
    (reply) => taken.push(reply),
  );
  checking.begin();
  await checking.through();
  assert.deepEqual(taken, []);
});
