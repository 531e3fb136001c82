// The page's side of the studio's Python: one worker, calls one after the other, and what becomes of
// them when it hangs.

import { EngineError, asReported, missingAbility, outdatedOr } from "../engine/failure.mjs";
import { ToPage, ToWorker } from "../engine/protocol.mjs";
import { deferred } from "../engine/deferred.mjs";
import { WorkerSupervisor } from "../engine/worker-supervisor.mjs";
import { packed, unpacked } from "./crossing.mjs";
import workerSource from "studio/worker-source";

/** A start takes a second or two; a machine that takes thirty times that has hung. */
const START_LIMIT_MS = 60_000;
/** The longest answer takes some seconds, and a build tells of each step of its own. */
const ANSWER_LIMIT_MS = 60_000;
/** Where so many workers in a row end before they have answered anything, another one waits for a call. */
const STARTS = 2;

/**
 * Events: "progress", with `detail` {received, total} in bytes while it is fetched, "step", with `detail`
 * {done, total, what} during a long call, and "restarted" once a worker that hung was replaced.
 */
export class StudioEngine extends EventTarget {
  /** Fulfilled once Python answers; rejects with an AssetError or EngineError with the `reason`. */
  ready;
  /**
   * Returns the files of content/own/ as they are now: a worker that takes the place of another one opens
   * them before anything else.
   * @type {null | (() => Record<string, any>)}
   */
  own = null;

  #files;
  #facts;
  /** @type {WorkerSupervisor | null} */
  #worker = null;
  #started = deferred();
  #isReady = false;
  #isRestored = false;
  /** Whether the worker has answered anything. */
  #hasAnswered = false;
  /** How many workers in a row ended before they had. */
  #deaths = 0;
  /** The opening that a new worker has yet to make. @type {StudioCall | null} */
  #opening = null;
  /** Whether no worker is there or coming until something is asked again. */
  #hasFailed = false;
  /** @type {StudioCall[]} */
  #waiting = [];
  /** @type {StudioCall | null} */
  #current = null;
  #lastId = 0;
  #received = 0;
  #total = 0;

  /** `files` is a RuntimeFiles, `facts` the manifest. */
  constructor(files, facts) {
    super();
    this.#files = files;
    this.#facts = facts;
    this.ready = this.#started.promise;
    this.ready.catch(() => {}); // whoever waits for it hears of it
  }

  /** Starts Python. Calls can be made before it is there, and after a failure start it again. */
  start() {
    const missing = missingAbility();
    if (missing) this.#fail(new EngineError(missing));
    else this.#spawn();
  }

  /**
   * Returns the reply to a call of generator/studio/calls.py. Rejects with an EngineError or AssetError
   * where there will be none; what Python can't foresee is `engine.request-failed`.
   */
  call(name, payload = {}) {
    return this.#add({ name, packed: packed(payload) });
  }

  /**
   * Has the next visit start from Python's memory as it is once all content was read, made by a second
   * worker: what somebody typed is in none of it.
   * @returns {Promise<void>}
   */
  makeSnapshot() {
    const place = this.#place;
    if (this.#isRestored || !place) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const ended = (error) => {
        maker.end();
        if (error) reject(error);
        else resolve();
      };
      const maker = new WorkerSupervisor(this.#files, workerSource, {
        message: () => ended(null),
        died: (detail) => ended(new Error(detail)),
        missing: (error) => ended(error),
      });
      const start = this.#files.forStart({ plainly: false });
      maker.begin({ facts: this.#told, place, makes: true }, start, START_LIMIT_MS);
    });
  }

  /** Ends the worker. Whatever was asked is answered by nothing any more. */
  end() {
    this.#worker?.end();
    this.#worker = null;
  }

  /** Told by the files: so many bytes more have come. */
  receive(bytes) {
    this.#received = Math.min(this.#received + bytes, this.#total);
    const detail = { received: this.#received, total: this.#total };
    this.dispatchEvent(new CustomEvent("progress", { detail }));
  }

  #add(call) {
    const entry = this.#entryOf(call);
    this.#waiting.push(entry);
    if (this.#hasFailed) this.#startAgain();
    else this.#next();
    return entry.promise;
  }

  #entryOf(call) {
    return { ...call, id: ++this.#lastId, ...deferred() };
  }

  #next() {
    if (!this.#worker || !this.#isReady || this.#current) return;
    this.#current = this.#opening ?? this.#waiting.shift() ?? null;
    this.#opening = null;
    if (!this.#current) return;
    const { id, name, packed: asked } = this.#current;
    this.#worker.ask({ type: ToWorker.RUN, id, name, packed: asked }, ANSWER_LIMIT_MS);
  }

  #spawn() {
    this.#hasAnswered = false;
    try {
      this.#worker = new WorkerSupervisor(this.#files, workerSource, {
        message: (message) => this.#receive(message),
        died: (detail, reason) => this.#died(detail, reason),
        missing: (error) => this.#missing(error),
        received: (bytes) => this.receive(bytes),
      });
    } catch (cause) {
      this.#fail(new EngineError("failed.worker", { cause }));
      return;
    }
    const start = this.#files.forStart({ plainly: false });
    this.#total = this.#files.bytesOf(start);
    this.#worker.begin({ facts: this.#told, place: this.#place }, start, START_LIMIT_MS);
  }

  /** What the worker is told of the manifest. */
  get #told() {
    const { names, later, lock, root, native } = this.#facts;
    return { names, later, lock, root, native };
  }

  /** Where the snapshot of this build and this content is cached, or null. */
  get #place() {
    const { sha256 } = this.#facts.files.find(({ name }) => name === this.#facts.names.project);
    return this.#files.placeOfSnapshot(sha256);
  }

  #receive(message) {
    switch (message.type) {
      case ToPage.READY:
        return this.#begin(message);
      case ToPage.PROGRESS:
        return this.dispatchEvent(new CustomEvent("step", { detail: message.step }));
      case ToPage.REPLY:
        return this.#settle(({ resolve }) => resolve(unpacked(message.packed)));
      case ToPage.RAISED:
        console.error(message.detail);
        return this.#settle(({ reject }) => reject(new EngineError("engine.request-failed")));
      default:
        throw new TypeError(`The page knows no message "${message.type}"; see protocol.mjs.`);
    }
  }

  #begin({ steps, restored }) {
    const detail = { ...this.#worker?.steps, ...steps, restored };
    performance.mark("playbook:studio-python", { detail });
    this.#isRestored = restored;
    this.#isReady = true;
    this.#started.resolve();
    this.#next();
  }

  #settle(settle) {
    const call = this.#current;
    this.#current = null;
    this.#hasAnswered = true;
    this.#deaths = 0;
    if (call) settle(call);
    this.#next();
  }

  /** A file did not come: without one of the first there is no Python, else only no answer. */
  async #missing(missing) {
    const worker = this.#worker;
    const error = await outdatedOr(missing);
    if (worker !== this.#worker) return;
    if (!this.#isReady) return this.#fail(error);
    this.#replace(error);
  }

  /** The worker hangs or broke: the call it had fails, and a new one goes on from the page's files. */
  #died(detail, reason = "engine.timeout") {
    console.error(`playbook: the studio's worker ended: ${detail}`);
    if (!this.#isReady && !this.#worker?.fromCache)
      return this.#fail(new EngineError("failed.boot"));
    this.#files.distrustCache();
    this.#replace(new EngineError(reason));
  }

  #replace(error) {
    if (!this.#hasAnswered && ++this.#deaths >= STARTS) return this.#fail(error);
    this.end();
    this.#isReady = false;
    this.#current?.reject(error);
    this.#current = null;
    this.#opening = this.#openingAgain();
    this.#spawn();
  }

  #startAgain() {
    this.#hasFailed = false;
    this.#deaths = 0;
    this.#opening = this.#openingAgain();
    this.start();
  }

  #openingAgain() {
    if (!this.own) return null;
    const opening = this.#entryOf({ name: "open", packed: packed({ own: this.own() }) });
    opening.promise.then(() => this.dispatchEvent(new Event("restarted")), console.error);
    return opening;
  }

  #fail(error) {
    this.end();
    this.#isReady = false;
    this.#hasFailed = true;
    const reported = asReported(error);
    this.#started.reject(reported);
    for (const call of [this.#current, ...this.#waiting.splice(0)]) call?.reject(reported);
    this.#current = null;
    this.#opening = null;
  }
}
