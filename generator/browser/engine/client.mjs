// The page's side of Python: asks the one worker, and replaces it when it hangs.

import { AssetError } from "./assets.mjs";
import { HostedWorker } from "./hosted-worker.mjs";
import { State, ToPage, ToWorker } from "./protocol.mjs";
import { forgetSnapshots } from "./snapshots.mjs";

/** A start takes about a second; a machine that takes sixty times that has hung. */
const START_LIMIT_MS = 60_000;
/** The heaviest plan takes a third of a second; a slow machine takes ten times that. */
const ANSWER_LIMIT_MS = 10_000;
/** A worker that fell silent may be to blame rather than the request: each gets a second try. */
const TRIES = 2;

/** Why something cannot be answered; `reason` is a key of the page's words. */
export class EngineError extends Error {
  constructor(reason, options) {
    super(reason, options);
    this.reason = reason;
  }
}

export class Engine extends EventTarget {
  /** One of `State`. A "state" event follows each change. */
  state = State.IDLE;
  /** After a failure: an AssetError or EngineError with the `reason`. */
  error = null;
  /** True while a worker that fell silent is being replaced. */
  restarting = false;

  #files;
  #lock;
  #packages;
  #snapshotKey;
  #worker = null;
  #deaths = 0;
  #jobs = [];
  #current = null;
  #lastId = 0;
  #settled = false;

  /** `files` is a RuntimeFiles; the rest comes from the manifest. */
  constructor(files, { lock, package: name, snapshot }) {
    super();
    this.#files = files;
    this.#lock = lock;
    this.#packages = [name];
    // The clock's zone is part of Python's memory.
    this.#snapshotKey = `${snapshot} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
  }

  /** Starts Python unless it runs or is starting; after a failure, tries again. */
  start() {
    if (this.state === State.LOADING || this.state === State.READY) return;
    const missing = missingAbility();
    if (missing) this.#fail(new EngineError(missing));
    else this.#spawn();
  }

  /**
   * Returns the reply to a request, or null when a newer one with the same `topic` took its place.
   * Raises EngineError or AssetError when there will be no reply.
   */
  ask(request, { topic = null } = {}) {
    if (this.state === State.FAILED) return Promise.reject(this.error);
    if (topic) this.#supersede(topic);
    return new Promise((resolve, reject) => {
      const text = JSON.stringify(request);
      this.#jobs.push({ id: ++this.#lastId, text, topic, tries: 0, resolve, reject });
      this.#next();
    });
  }

  /**
   * Uses idle time: brings what only some requests need, and keeps Python's memory for the next
   * visit. Does either once.
   */
  async settleIn() {
    if (this.#settled || this.state !== State.READY) return;
    this.#settled = true;
    for (const name of this.#files.names({ late: true })) await this.#files.get(name);
    if (this.#snapshotKey) this.#keepSnapshot();
  }

  #supersede(topic) {
    const stale = this.#jobs.filter((job) => job.topic === topic);
    this.#jobs = this.#jobs.filter((job) => job.topic !== topic);
    for (const job of stale) job.resolve(null);
  }

  #next() {
    if (this.state !== State.READY || this.#current || !this.#jobs.length) return;
    this.#current = this.#jobs.shift();
    this.#current.tries += 1;
    const { id, text } = this.#current;
    this.#worker.ask({ type: ToWorker.RUN, id, text }, ANSWER_LIMIT_MS);
  }

  #spawn() {
    this.error = null;
    this.#set(State.LOADING);
    try {
      this.#worker = new HostedWorker(this.#files, {
        message: (message) => this.#receive(message),
        died: (detail) => this.#died(detail),
        missing: (error) => this.#missing(error),
      });
    } catch (cause) {
      this.#fail(new EngineError("failed.worker", { cause }));
      return;
    }
    this.#worker.begin(this.#beginning(ToWorker.START), START_LIMIT_MS);
  }

  #beginning(type) {
    return { type, lock: this.#lock, packages: this.#packages, snapshotKey: this.#snapshotKey };
  }

  #receive(message) {
    switch (message.type) {
      case ToPage.READY:
        return this.#ready(message);
      case ToPage.REPLY:
        return this.#settle(message, (job) => job.resolve(JSON.parse(message.text)));
      case ToPage.RAISED:
        console.error(message.detail);
        return this.#settle(message, (job) => job.reject(new EngineError("engine.request-failed")));
      default:
        throw new TypeError(`The page knows no message "${message.type}"; see protocol.mjs.`);
    }
  }

  #ready({ steps, restored }) {
    this.#deaths = 0;
    this.restarting = false;
    if (restored) this.#snapshotKey = null; // there is one; nothing to keep
    performance.mark("playbook:engine-ready", { detail: { ...steps, restored } });
    this.#set(State.READY);
    this.#next();
  }

  #settle({ id }, settle) {
    if (this.#current?.id !== id) return;
    const job = this.#current;
    this.#current = null;
    settle(job);
    this.#next();
  }

  /** A file did not come: without one of the first there is no Python, else only no answer. */
  #missing(error) {
    const job = this.#current;
    this.#end();
    if (!job) return this.#fail(error);
    job.reject(error);
    return this.#spawn();
  }

  /** The worker hangs or broke: a new one gets the request once more, then it is reported. */
  #died(detail) {
    console.error(`playbook: worker ended: ${detail}`);
    const starting = this.state === State.LOADING;
    const job = this.#current;
    this.#end();
    this.#startPlainly();
    if (starting && ++this.#deaths >= TRIES) return this.#fail(new EngineError("failed.boot"));
    if (job && job.tries < TRIES) this.#jobs.unshift(job);
    else job?.reject(new EngineError("engine.timeout"));
    this.restarting = true;
    return this.#spawn();
  }

  /** A memory that was kept may be what the worker died of. */
  #startPlainly() {
    this.#snapshotKey = null;
    forgetSnapshots();
  }

  /** In a worker of its own, since Python must not have met anybody's answers. */
  #keepSnapshot() {
    const end = () => worker.end();
    const worker = new HostedWorker(this.#files, { message: end, died: end, missing: end });
    worker.begin(this.#beginning(ToWorker.KEEP), START_LIMIT_MS);
  }

  #end() {
    this.#worker?.end();
    this.#worker = null;
    this.#current = null;
  }

  #fail(error) {
    this.#end();
    this.error = asReported(error);
    this.restarting = false;
    this.#set(State.FAILED);
    for (const job of this.#jobs.splice(0)) job.reject(this.error);
  }

  #set(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

function missingAbility() {
  if (typeof WebAssembly === "undefined") return "failed.webassembly";
  if (typeof DecompressionStream === "undefined") return "failed.browser";
  return null;
}

function asReported(error) {
  if (error instanceof AssetError || error instanceof EngineError) return error;
  console.error(error);
  // What compiling raises where the browser or a policy forbids WebAssembly.
  const forbidden = error instanceof WebAssembly.CompileError;
  return new EngineError(forbidden ? "failed.webassembly" : "failed.boot", { cause: error });
}
