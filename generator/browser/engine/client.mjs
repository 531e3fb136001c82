// The page's side of Python: asks the one worker, and replaces it when it hangs.

import { EngineError, asReported, missingAbility, outdatedOr } from "./failure.mjs";
import { State, ToPage, ToWorker } from "./protocol.mjs";
import { Requests } from "./requests.mjs";
import { WorkerSupervisor } from "./worker-supervisor.mjs";
import workerSource from "worker-source";

/** A start takes about a second; a machine that takes sixty times that has hung. */
const START_LIMIT_MS = 60_000;
/** The heaviest plan takes a third of a second; a slow machine takes ten times that. */
const ANSWER_LIMIT_MS = 10_000;
/** The first answers take three times as long as later ones: WebAssembly gets better with use. */
const WARM_UP_MS = 300;
/** A snapshot that a worker died of may be the reason: one more start does without it. */
const STARTS = 2;

export class Engine extends EventTarget {
  /** A "state" event follows each change. @type {(typeof State)[keyof typeof State]} */
  state = State.IDLE;
  /**
   * After a failure, with the `reason`.
   * @type {import("./assets.mjs").AssetError | EngineError | null}
   */
  error = null;
  /** True while a worker that fell silent is being replaced. */
  restarting = false;

  #files;
  #lock;
  #names;
  #packages;
  /** Whether to start without the snapshot: there is none, or a start from it failed. */
  #plainly;
  /** @type {WorkerSupervisor | null} */
  #worker = null;
  #deaths = 0;
  #requests = new Requests();
  /**
   * What the worker has opened last: a new worker, and another sheet, need an opening first.
   * @type {string | null | undefined}
   */
  #opened = null;
  /**
   * The last request that was answered, until the engine has warmed up.
   * @type {import("./requests.mjs").Asked | null}
   */
  #answered = null;
  #hasWarmedUp = false;

  /** `files` is a RuntimeFiles; the rest comes from the manifest. */
  constructor(files, { lock, names, package: name }) {
    super();
    this.#files = files;
    this.#lock = lock;
    this.#names = names;
    this.#packages = [name];
    this.#plainly = !files.layout;
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
   * `opening` is the text of the request that opens its sheet; it is sent where the worker has yet to
   * read it. Calls `tell` with the share of a long answer that is done, from 0 to 1. Where `signal`
   * aborts, the reply is null: Python can't be interrupted, so that a new worker takes its place.
   * Raises EngineError or AssetError when there will be no reply, after `mostTries`.
   */
  ask(request, options = {}) {
    if (this.state === State.FAILED) return Promise.reject(this.error);
    const { signal } = options;
    signal?.addEventListener("abort", () => this.#cancel(signal), { once: true });
    return this.#answer(JSON.stringify(request), options);
  }

  /**
   * Uses idle time, once: answers the last request a few times more, unseen. Where the person
   * `caches` copies, the next visit has nothing to unpack, unless the snapshot is what this browser
   * can't start from.
   */
  async runIdleTasks({ caches }) {
    if (this.#hasWarmedUp || this.state !== State.READY) return;
    this.#hasWarmedUp = true;
    await Promise.all([this.#warmUp(this.#answered), caches && this.#cacheUnpacked()]);
  }

  /** Brings what only some requests need. What doesn't come now is asked for again by those. */
  async bringLibraries() {
    if (this.state !== State.READY) return;
    for (const name of this.#files.others) await this.#files.get(name).catch(() => {});
  }

  async #cacheUnpacked() {
    if (!this.#plainly) await this.#files.cacheUnpacked().catch((error) => console.warn(error));
  }

  /** Whatever a person asks meanwhile comes next, and ends it. */
  async #warmUp(request) {
    const end = performance.now() + WARM_UP_MS;
    this.#answered = null;
    while (request && !this.#requests.isBusy && performance.now() < end) {
      await this.#answer(request.text, { opening: request.opening }).catch(() => {});
    }
  }

  #answer(text, options) {
    const reply = this.#requests.add(text, options);
    this.#next();
    return reply;
  }

  #cancel(signal) {
    if (!this.#requests.cancel(signal)) return;
    this.#end();
    this.#spawn();
  }

  #next() {
    const worker = this.state === State.READY ? this.#worker : null;
    const request = worker && this.#requests.next();
    if (!request) return;
    const { id, text } = request;
    const opening = request.opening === this.#opened ? null : request.opening;
    this.#opened = request.opening;
    worker.ask({ type: ToWorker.RUN, id, text, opening }, ANSWER_LIMIT_MS);
  }

  #spawn() {
    this.error = null;
    this.#set(State.LOADING);
    let worker;
    try {
      worker = new WorkerSupervisor(this.#files, workerSource, {
        message: (message) => this.#receive(message),
        died: (detail, reason) => this.#died(detail, reason),
        missing: (error) => this.#missing(error),
      });
    } catch (cause) {
      this.#fail(new EngineError("failed.worker", { cause }));
      return;
    }
    this.#worker = worker;
    const layout = this.#plainly ? null : this.#files.layout;
    const message = { lock: this.#lock, packages: this.#packages, names: this.#names, layout };
    worker.begin(message, this.#files.forStart({ plainly: this.#plainly }), START_LIMIT_MS);
  }

  #receive(message) {
    switch (message.type) {
      case ToPage.READY:
        return this.#ready(message);
      case ToPage.PROGRESS:
        return this.#requests.tell(message);
      case ToPage.REPLY:
        return this.#settle(message, (request) => this.#reply(request, message.text));
      case ToPage.RAISED:
        return this.#settle(message, (request) => this.#raised(request, message.detail));
      default:
        throw new TypeError(`The page knows no message "${message.type}"; see protocol.mjs.`);
    }
  }

  #ready({ steps, restored }) {
    this.#deaths = 0;
    this.restarting = false;
    const detail = { ...this.#worker?.steps, ...steps, restored };
    performance.mark("playbook:engine-ready", { detail });
    this.#set(State.READY);
    this.#next();
  }

  #settle({ id }, settle) {
    const request = this.#requests.take(id);
    if (!request) return;
    settle(request);
    this.#next();
  }

  #reply(request, text) {
    if (!this.#hasWarmedUp && request.mostTries > 1) this.#answered = request;
    request.resolve(JSON.parse(text));
  }

  #raised(request, detail) {
    console.error(detail);
    this.#opened = null; // it may be the opening that failed
    request.reject(new EngineError("engine.request-failed"));
  }

  /** A file did not come: without one of the first there is no Python, else only no answer. */
  async #missing(missing) {
    const worker = this.#worker;
    const error = await outdatedOr(missing);
    if (worker !== this.#worker) return; // it was given up meanwhile
    const request = this.#requests.take();
    this.#end();
    if (request) request.reject(error);
    else if (this.#plainly || error.reason) return this.#fail(error);
    else this.#plainly = true; // there may be no room to unpack the snapshot
    return this.#spawn();
  }

  /** The worker hangs or broke: a new one gets the request once more, then it is reported. */
  #died(detail, reason = "engine.timeout") {
    console.error(`playbook: worker ended: ${detail}`);
    const starting = this.state === State.LOADING;
    const afresh = starting && !this.#worker?.fromCache;
    this.#end();
    if (starting) this.#files.distrustCache(); // it may be damaged
    if (afresh) this.#plainly = true; // the snapshot may be what it died of
    if (afresh && ++this.#deaths >= STARTS) return this.#fail(new EngineError("failed.boot"));
    this.#requests.tryAgain(new EngineError(reason));
    this.restarting = true;
    return this.#spawn();
  }

  #end() {
    this.#worker?.end();
    this.#worker = null;
    this.#opened = null;
  }

  #fail(error) {
    this.#end();
    this.error = asReported(error);
    this.restarting = false;
    this.#set(State.FAILED);
    this.#requests.refuse(this.error);
  }

  #set(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}
