// One worker, the files handed to it, and a clock: silent for too long, it is given up.

import { ToPage, ToWorker } from "./protocol.mjs";
import workerSource from "worker-source";

/** Bringing a file takes as long as the link takes; this is what comes after. */
const HAND_OVER_LIMIT_MS = 10_000;

let address;

export class HostedWorker {
  #files;
  #on;
  #worker;
  #timer = 0;
  #limit = HAND_OVER_LIMIT_MS;

  /**
   * `files` is a RuntimeFiles. `on` says what to do: `message(data)` for what it says,
   * `died(detail, reason)` when it broke or fell silent, `missing(error)` when a file does not come.
   */
  constructor(files, on) {
    address ??= URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
    this.#files = files;
    this.#on = on;
    this.#worker = new Worker(address);
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = ({ message }) => on.died(message);
  }

  /** Has it start with these files: by name, promises of {content, transfer}. */
  begin(message, files, limit) {
    this.#limit = limit;
    this.#worker.postMessage({ type: ToWorker.START, ...message, coming: [...files.keys()] });
    this.#handOver(files);
  }

  /** Says something that has to be answered within `limit` milliseconds. */
  ask(message, limit) {
    this.#limit = limit;
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
      this.#handOver(new Map(message.names.map((name) => [name, this.#asked(name)])));
      return;
    }
    clearTimeout(this.#timer);
    if (message.type === ToPage.BROKEN) this.#on.died(message.detail, message.reason);
    else this.#on.message(message);
  }

  /** The worker's time runs from when it has everything it asked for. */
  async #handOver(files) {
    clearTimeout(this.#timer);
    try {
      await Promise.all([...files].map(([name, content]) => this.#hand(name, content)));
    } catch (error) {
      if (this.#worker) this.#on.missing(error);
      return;
    }
    if (this.#worker) this.#watch();
  }

  async #hand(name, coming) {
    const { content, transfer } = await coming;
    this.#worker?.postMessage({ type: ToWorker.FILE, name, content }, transfer);
  }

  async #asked(name) {
    return { content: await this.#files.get(name), transfer: [] };
  }

  #watch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#on.died("silent for too long"), this.#limit);
  }
}
