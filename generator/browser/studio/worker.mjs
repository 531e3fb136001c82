// The studio's worker, apart from the worksheets': starts Python, then answers one call after the other.

import { bringCached } from "../engine/bring-cached.mjs";
import { cacheSnapshot, cachedSnapshot } from "../engine/file-cache.mjs";
import { ToPage } from "../engine/protocol.mjs";
import { isOutOfMemory } from "../engine/python.mjs";
import { serveWorker } from "../engine/serve-worker.mjs";
import { Snapshot } from "../engine/snapshot.mjs";
import { stopwatch } from "../engine/stopwatch.mjs";
import { laidOut } from "../../runtime/start/snapshot-layout.mjs";
import { StudioPython } from "./python.mjs";

let python;

serveWorker({ start, run });

async function start({ facts, coming, cached, place, makes }, files) {
  const { laps, lap } = stopwatch();
  files.expect(coming);
  if (cached) bringCached(cached, files);
  const found = place && !makes ? await cachedSnapshot(place) : null;
  const snapshot = found && new Snapshot(found.layout, contentOf(found.blob));
  const create = await files.importModule(facts.names.script);
  lap("loader");
  python = await StudioPython.start({ create, files, facts, lap, snapshot, makes });
  if (makes) await cacheSnapshot(place, laidOut(await python.snapshot()));
  postMessage({ type: ToPage.READY, steps: laps, restored: Boolean(snapshot) });
}

async function contentOf(blob) {
  return new Uint8Array(await blob.arrayBuffer());
}

async function run({ id, name, packed }) {
  const tell = (done, total, what) =>
    postMessage({ type: ToPage.PROGRESS, id, step: { done, total, what } });
  try {
    const reply = await python.call(name, packed, tell);
    const transfer = reply.blobs.map(({ buffer }) => buffer);
    postMessage({ type: ToPage.REPLY, id, packed: reply }, { transfer });
    await python.bringFiles(); // while the page shows what it got
  } catch (error) {
    if (!error.type || isOutOfMemory(error)) throw error; // not Python's, or it can't go on
    postMessage({ type: ToPage.RAISED, id, detail: error.message });
  }
}
