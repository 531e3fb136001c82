// Files the page handed over, served to Pyodide as if they lay at an address.

import { deferred } from "./deferred.mjs";
import { contentStream } from "./gzip.mjs";

export class LocalFiles {
  #home;
  #wanted;
  #files = new Map();

  /** `wanted(name)` is called for a file that is asked for and has not come. */
  constructor(home, wanted) {
    this.#home = home;
    this.#wanted = wanted;
  }

  add(name, content) {
    const slot = this.#slot(name);
    slot.asked = true;
    slot.resolve(content);
  }

  /** These are on their way: nobody has to be asked for them. */
  expect(names) {
    for (const name of names) this.#slot(name).asked = true;
  }

  /** Returns the file as it was handed over. */
  bytes(name) {
    return this.#content(name);
  }

  /** Answers `fetch` for addresses below home; all others go where they would have gone. */
  serve() {
    const { fetch } = self;
    /** @type {any} what is handed over of it is a module, too */
    const answer = async (resource, init) => {
      const address = String(resource.url ?? resource);
      if (!address.startsWith(this.#home)) return fetch(resource, init);
      return this.#response(address.slice(this.#home.length));
    };
    self.fetch = answer;
    this.#serveModule();
  }

  /** Returns what the module exports by default. */
  async importModule(name) {
    /** @type {any} */
    const response = await this.#response(name);
    const bytes = await response.arrayBuffer();
    const address = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
    try {
      return (await import(address)).default;
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /** WebAssembly comes compiled, so no host has to know its media type. */
  #serveModule() {
    const { instantiateStreaming } = WebAssembly;
    /** @type {any} the source may be a compiled module of ours */
    const instantiate = async (source, imports) => {
      const { module } = await source;
      if (!module) return instantiateStreaming(source, imports);
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    };
    WebAssembly.instantiateStreaming = instantiate;
  }

  async #response(name) {
    const content = await this.#content(name);
    if (content instanceof WebAssembly.Module) return { module: content };
    return new Response(contentStream(content));
  }

  #content(name) {
    const slot = this.#slot(name);
    if (!slot.asked) this.#wanted(name);
    slot.asked = true;
    return slot.promise;
  }

  #slot(name) {
    if (!this.#files.has(name)) this.#files.set(name, newSlot());
    return this.#files.get(name);
  }
}

function newSlot() {
  return { ...deferred(), asked: false };
}
