// The one worker: starts Python from files the page hands over, then answers requests.

import { bringCached } from "./engine/bring-cached.mjs";
import { LocalFiles } from "./engine/local-files.mjs";
import { Snapshot } from "./engine/snapshot.mjs";
import { ToPage, ToWorker } from "./engine/protocol.mjs";
import { HOME, NOTHING, Python, isOutOfMemory } from "./engine/python.mjs";
import { stopwatch } from "./engine/stopwatch.mjs";

const files = new LocalFiles(HOME, (name) => postMessage({ type: ToPage.WANTED, names: [name] }));
let python;

const handlers = {
  [ToWorker.FILE]: ({ name, content }) => files.add(name, content),
  [ToWorker.START]: start,
  [ToWorker.RUN]: run,
};

self.onmessage = async ({ data }) => {
  const handle = handlers[data.type];
  if (!handle) throw new TypeError(`The worker knows no message "${data.type}"; see protocol.mjs.`);
  try {
    await handle(data);
  } catch (error) {
    const reason = isOutOfMemory(error) ? "engine.memory" : undefined;
    postMessage({ type: ToPage.BROKEN, detail: String(error?.stack ?? error), reason });
  }
};

files.add(NOTHING, new Uint8Array());
files.serve();

async function start({ lock, packages, names, layout, coming, cached }) {
  const { laps, lap } = stopwatch();
  files.expect(coming);
  if (cached) bringCached(cached, files);
  const create = await files.importModule(names.script);
  lap("loader");
  const snapshot = layout && new Snapshot(layout, files.bytes(names.snapshot));
  python = await Python.start({ create, lock, packages, library: names.library, lap, snapshot });
  postMessage({ type: ToPage.READY, steps: laps, restored: Boolean(snapshot) });
}

async function run({ id, text, opening }) {
  const tell = (share) => postMessage({ type: ToPage.PROGRESS, id, share });
  try {
    if (opening) await python.run(opening);
    postMessage({ type: ToPage.REPLY, id, text: await python.run(text, tell) });
  } catch (error) {
    if (!python.canGoOn(error)) throw error;
    postMessage({ type: ToPage.RAISED, id, detail: error.message });
  }
}
