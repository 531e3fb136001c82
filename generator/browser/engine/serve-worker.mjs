// A worker's side of the page's messages: files are handed over, and what cannot go on says so.

import { LocalFiles } from "./local-files.mjs";
import { ToPage, ToWorker } from "./protocol.mjs";
import { HOME, NOTHING, isOutOfMemory } from "./python.mjs";

/** Answers the page: `start(message, files)` once, then `run(message)` for each request. */
export function serveWorker({ start, run }) {
  const wanted = (name) => postMessage({ type: ToPage.WANTED, names: [name] });
  const files = new LocalFiles(HOME, wanted);
  const handlers = {
    [ToWorker.FILE]: ({ name, content }) => files.add(name, content),
    [ToWorker.START]: (message) => start(message, files),
    [ToWorker.RUN]: run,
  };
  self.onmessage = ({ data }) => handle(handlers, data);
  files.add(NOTHING, new Uint8Array());
  files.serve();
}

async function handle(handlers, message) {
  const { type } = message;
  if (!handlers[type])
    throw new TypeError(`The worker knows no message "${type}"; see protocol.mjs.`);
  try {
    await handlers[type](message);
  } catch (error) {
    const reason = isOutOfMemory(error) ? "engine.memory" : undefined;
    postMessage({ type: ToPage.BROKEN, detail: String(error?.stack ?? error), reason });
  }
}
