// Python in the studio's worker: Pyodide whole, its packages laid into its file system as they are.

import "../engine/hide-import-scripts.mjs";
import { loadPyodide } from "pyodide";
import { afterRestore } from "../engine/after-restore.mjs";
import { HOME, NOTHING } from "../engine/python.mjs";
import { packed } from "./crossing.mjs";
import { filesIn } from "./tar.mjs";

/** The module that answers calls, and its function. */
const ANSWERS = "generator.studio.crossing";

/** Where Python keeps an error it reported, with all that was in use then. */
const LAST_ERROR = ["last_exc", "last_value", "last_traceback"];

/** The folder of files that a new site has as they lie on this one's host. */
const PACKED = "/packed";

export class StudioPython {
  #pyodide;
  #files;
  #later;
  #names;
  /** Whether the library and the packages lie where Python looks for them. */
  #hasFiles = false;
  #answer;

  /**
   * Starts Python. `create` is Pyodide's module function, `files` a LocalFiles, `facts` the manifest
   * (generator/packing/studio.py), `snapshot` what to start from, or null, and `makes` says whether it
   * is to become one. `lap` notes the time of each step.
   */
  static async start({ create, files, facts, lap, snapshot, makes }) {
    const python = new StudioPython();
    python.#files = files;
    const { names, later, lock, root } = facts;
    python.#later = new Map(Object.entries(later));
    const linked = await linking(create, facts.native, files);
    python.#pyodide = await loadPyodide({
      indexURL: HOME,
      stdLibURL: HOME + (snapshot ? NOTHING : names.library),
      lockFileContents: lock,
      packageBaseUrl: HOME,
      ...(makes && { _makeSnapshot: true }),
      ...(snapshot ? snapshot.settings(linked, lap) : { createPyodideModule: linked }),
    });
    lap("python");
    python.#names = names;
    if (snapshot) afterRestore(python.#pyodide);
    else await python.#layOutOwn();
    await python.#layOut(names.project);
    await python.#layOut(names.own);
    lap("files");
    python.#answer = python.#pyodide.pyimport(ANSWERS).crossing(root);
    lap("import");
    return python;
  }

  /** Returns a snapshot of Python's memory, with all content read that the site was built from. */
  async snapshot() {
    await this.call("open", packed({ own: null }), () => {});
    const check = async () => (await this.call("check", packed({}), () => {})).text;
    while (JSON.parse(await check()).more);
    const sys = this.#pyodide.pyimport("sys");
    for (const name of LAST_ERROR) sys[name] = undefined;
    const gc = this.#pyodide.pyimport("gc");
    gc.collect();
    gc.freeze();
    return this.#pyodide.makeMemorySnapshot();
  }

  /**
   * Lays out what a snapshot does without, as it holds the modules themselves, until a call turns out
   * to need it. Nothing happens where that was done.
   */
  async bringFiles() {
    if (this.#hasFiles) return;
    const path = this.#pyodide.pyimport("sys").path.toJs();
    const response = await fetch(HOME + this.#names.library);
    const library = new Uint8Array(await response.arrayBuffer());
    const place = path.find((one) => one.endsWith(".zip"));
    this.#pyodide.FS.writeFile(place, library);
    await this.#layOutOwn();
  }

  async #layOutOwn() {
    await this.#layOut(this.#names.archive);
    this.#hasFiles = true;
  }

  /**
   * Returns {text, blobs}, the packed reply to a call. What a call turns out to miss is brought, and
   * the call begun again. Calls `tell(done, total, what)` during a long one.
   */
  async call(name, { text, blobs }, tell) {
    for (;;) {
      try {
        return this.#answered(name, text, blobs, tell);
      } catch (error) {
        if (!(await this.#broughtMissed(error))) throw error;
      }
    }
  }

  /** Returns whether something was brought, so that it's worth to try again. */
  async #broughtMissed(error) {
    if (error.type === "FilesWanted") return this.#bringPacked();
    if (!this.#hasFiles) {
      await this.bringFiles();
      return true;
    }
    const archive = this.#missedBy(error);
    if (archive) await this.#layOut(archive);
    return this.#later.delete(archive);
  }

  /** Puts the files a build wants, as they are packed, where generator/studio/packed_files.py looks. */
  async #bringPacked() {
    const { FS } = this.#pyodide;
    FS.mkdirTree(PACKED);
    for (const name of this.#pyodide.pyimport("sys").last_exc.names.toJs()) {
      FS.writeFile(`${PACKED}/${name}`, new Uint8Array(await this.#files.bytes(name)));
    }
    return true;
  }

  #answered(name, text, blobs, tell) {
    const reply = this.#answer(name, text, blobs, tell);
    const [replied, bytes] = reply.toJs();
    reply.destroy();
    return { text: replied, blobs: bytes };
  }

  async #layOut(name) {
    const { FS } = this.#pyodide;
    const response = await fetch(HOME + name);
    const folders = new Set();
    for (const [path, bytes] of filesIn(new Uint8Array(await response.arrayBuffer()))) {
      const folder = `/${path.slice(0, path.lastIndexOf("/"))}`;
      if (!folders.has(folder)) FS.mkdirTree(folder);
      folders.add(folder);
      FS.writeFile(`/${path}`, bytes, { canOwn: true });
    }
    this.#pyodide.pyimport("importlib").invalidate_caches();
  }

  /** Returns the archive that holds the module which was missed, or undefined. */
  #missedBy(error) {
    if (error.type !== "ModuleNotFoundError") return undefined;
    const missed = this.#pyodide.pyimport("sys").last_exc.name;
    const holds = (module) => missed === module || missed.startsWith(`${module}.`);
    return [...this.#later.keys()].find((name) => this.#later.get(name).some(holds));
  }
}

/**
 * Returns a module function that links the compiled libraries, by their paths, before anything runs:
 * so that they lie at the same place in memory when a snapshot is made and when it is restored.
 */
async function linking(create, native, files) {
  const named = Object.entries(native).map(async ([name, path]) => [path, await files.bytes(name)]);
  const modules = await Promise.all(named);
  const link = (module) => {
    for (const [path, compiled] of modules) {
      const linked = module.loadWebAssemblyModule(compiled, { nodelete: true }, path, {});
      module.preloadedWasm[path] = linked;
    }
  };
  return (settings) => {
    settings.preRun.push(link);
    return create(settings);
  };
}
