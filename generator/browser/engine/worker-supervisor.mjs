// One worker, the files handed to it, and a clock: silent for too long, it is given up.

import { ToPage, ToWorker } from "./protocol.mjs";
import { unpack } from "./unpacked.mjs";

/** Bringing a file takes as long as the link takes; this is what comes after. */
const HAND_OVER_LIMIT_MS = 10_000;

/** By their source, the addresses of the workers. */
const addresses = new Map();

export class WorkerSupervisor {
  /** What each step of bringing and unpacking the files took, in milliseconds. */
  steps = {};
  /** Whether it began with what an earlier visit has cached. */
  fromCache = false;

  #files;
  #on;
  #worker;
  #timer = 0;
  #limit = HAND_OVER_LIMIT_MS;
  /** Whether it has yet to say something. */
  #owes = false;
  /** What to unpack where nothing was cached. */
  #stream;

  /**
   * `files` is a RuntimeFiles, `source` the worker's script. `on` says what to do: `message(data)` for what it says,
   * `died(detail, reason)` when it broke or fell silent, `missing(error)` when a file does not come.
   * `received(bytes)`, which may be left out, is told how many more have come.
   */
  constructor(files, source, on) {
    this.#files = files;
    this.#on = on;
    this.#worker = new Worker(addressOf(source));
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = ({ message }) => on.died(message);
  }

  /** Has it start with what `RuntimeFiles.forStart` returns. */
  begin(message, { stream, others, cached }, limit) {
    this.#limit = limit;
    this.#owes = true;
    this.fromCache = Boolean(cached);
    this.#stream = stream;
    const coming = [...stream.inside.map(({ name }) => name), ...others];
    this.#worker.postMessage({ type: ToWorker.START, ...message, coming, cached });
    const handing = others.map((name) => this.#hand(name));
    this.#complete(cached ? handing : [this.#unpack(), ...handing]);
  }

  /** Says something that has to be answered within `limit` milliseconds. */
  ask(message, limit) {
    this.#limit = limit;
    this.#owes = true;
    this.#worker.postMessage(message);
    this.#watch();
  }

  end() {
    clearTimeout(this.#timer);
    this.#worker.terminate();
    this.#worker = null;
  }

  #receive(message) {
    if (message.type === ToPage.WANTED) {
      this.#complete(message.names.map((name) => this.#hand(name)));
      return;
    }
    if (message.type === ToPage.NOT_CACHED) {
      console.warn(message.detail);
      this.#files.distrustCache();
      this.#complete([this.#unpack()]);
      return;
    }
    if (message.type === ToPage.PROGRESS) {
      this.#watch(); // who is getting on has not fallen silent
      this.#on.message(message);
      return;
    }
    clearTimeout(this.#timer);
    this.#owes = false;
    if (message.type === ToPage.BROKEN) this.#on.died(message.detail, message.reason);
    else this.#on.message(message);
  }

  /** The worker's time runs from when it has everything it asked for. */
  async #complete(handing) {
    clearTimeout(this.#timer);
    try {
      await Promise.all(handing);
    } catch (error) {
      if (this.#worker) this.#on.missing(error);
      return;
    }
    if (this.#worker && this.#owes) this.#watch();
  }

  async #unpack() {
    const hand = ({ name, content }) => {
      const transfer = content.buffer ? [content.buffer] : [];
      this.#worker?.postMessage({ type: ToWorker.FILE, name, content }, transfer);
    };
    const { steps, packed } = await unpack(this.#stream, hand, this.#on.received);
    this.steps = steps;
    this.#files.keep(packed);
  }

  async #hand(name) {
    const content = await this.#files.get(name);
    this.#worker?.postMessage({ type: ToWorker.FILE, name, content });
  }

  #watch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#on.died("silent for too long"), this.#limit);
  }
}

function addressOf(source) {
  if (!addresses.has(source)) {
    const script = new Blob([source], { type: "text/javascript" });
    addresses.set(source, URL.createObjectURL(script));
  }
  return addresses.get(source);
}
