// The one worker: starts Python from files the page hands over, then answers requests.

import { bringCached } from "./engine/bring-cached.mjs";
import { serveWorker } from "./engine/serve-worker.mjs";
import { Snapshot } from "./engine/snapshot.mjs";
import { ToPage } from "./engine/protocol.mjs";
import { Python } from "./engine/python.mjs";
import { stopwatch } from "./engine/stopwatch.mjs";

let python;

serveWorker({ start, run });

async function start({ lock, packages, names, layout, coming, cached }, files) {
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
