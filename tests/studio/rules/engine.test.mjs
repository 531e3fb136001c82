// A worker that hangs is replaced, opens what the page has, and is given up where that hangs, too.

import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { mock, test } from "node:test";

import { packed } from "../../../generator/browser/studio/crossing.mjs";

const SOURCE = "data:text/javascript,export default ''";
registerHooks({
  resolve: (name, context, next) =>
    name.endsWith("-source") ? { url: SOURCE, shortCircuit: true } : next(name, context),
});
globalThis.location = new URL("https://example.org/studio.html");
console.error = () => {};
mock.timers.enable({ apis: ["setTimeout"] });
const { StudioEngine } = await import("../../../generator/browser/studio/engine.mjs");

const FACTS = { names: { project: "p" }, files: [{ name: "p", sha256: "0" }] };
const FILES = {
  forStart: () => ({ stream: { inside: [] }, others: [], cached: {} }),
  bytesOf: () => 0,
  placeOfSnapshot: () => null,
  distrustCache() {},
};

/** Returns an engine with files to open, whose workers answer as long as `answers(number)` says so. */
async function engineWith(answers) {
  const calls = [];
  let workers = 0;
  globalThis.Worker = class {
    #number = ++workers;
    #isEnded = false;

    async postMessage({ type, name }) {
      await null; // a message takes its time
      if (this.#isEnded) return;
      if (type === "start") return this.onmessage({ data: { type: "ready", steps: {} } });
      calls.push(name);
      const reply = { type: "reply", packed: packed(name) };
      if (answers(this.#number)) this.onmessage({ data: reply });
    }

    terminate() {
      this.#isEnded = true;
    }
  };
  const engine = new StudioEngine(FILES, FACTS);
  engine.own = () => ({});
  engine.start();
  await engine.ready;
  return { engine, calls, workers: () => workers };
}

/** Lets messages arrive, and every worker that then owes an answer fall silent; more often than any has to. */
async function silence() {
  for (let round = 0; round < 10; round++) {
    await new Promise(setImmediate);
    mock.timers.tick(60_000);
  }
  await new Promise(setImmediate);
}

test("a new worker opens what the page has before anything else", async () => {
  const { engine, calls } = await engineWith((number) => number > 1);
  const hangs = assert.rejects(engine.call("check"));
  const waits = engine.call("form");
  await silence();
  await hangs;
  assert.equal(await waits, "form");
  assert.deepEqual(calls, ["check", "open", "form"]);
});

test("where opening hangs, workers are replaced no more, and what waits fails", async () => {
  const { engine, calls, workers } = await engineWith(() => false);
  const failed = ["check", "form"].map((name) => assert.rejects(engine.call(name)));
  await silence();
  await Promise.all(failed);
  assert.deepEqual(calls, ["check", "open"]);
  assert.equal(workers(), 2);
});

test("what is asked after that starts a worker again", async () => {
  let isWell = false;
  const { engine, calls } = await engineWith(() => isWell);
  const hangs = assert.rejects(engine.call("check"));
  await silence();
  await hangs;
  isWell = true;
  assert.equal(await engine.call("form"), "form");
  assert.deepEqual(calls, ["check", "open", "open", "form"]);
});
