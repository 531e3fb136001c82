// Python in the worker: started from a snapshot or plainly, its packages loaded by the lock.

import "./hide-import-scripts.mjs";
import { loadPyodide } from "pyodide";
import { afterRestore } from "./after-restore.mjs";

/** Where Pyodide believes its files to lie; `LocalFiles` answers for it, nothing is asked there. */
export const HOME = "https://playbook.invalid/";

/** A file of nothing: a snapshot has the library's modules, and brings the library when asked. */
export const NOTHING = "nothing";

/** A RangeError may be about a stack as well. */
const NO_ROOM = /memory|allocat/i;

export class Python {
  #pyodide;
  #packages;
  /** The library's file. */
  #library;
  #run;
  /** Whether our own modules lie where Python looks for them: a snapshot has those most people use. */
  #hasOwn;
  /** Whether the library and the packages do. */
  #hasFiles;

  /**
   * Starts Python and imports the first package's `engine`.
   *
   * `create` is Pyodide's module function, `lock` says where packages come from, `lap` notes the
   * time of each step, `library` is the standard library's file, and `snapshot` what to start from, or
   * null.
   */
  static async start({ create, lock, packages, library, lap, snapshot }) {
    const python = new Python();
    python.#packages = packages;
    python.#library = library;
    python.#pyodide = await loadPyodide({
      indexURL: HOME,
      stdLibURL: HOME + (snapshot ? NOTHING : library),
      lockFileContents: lock,
      packageBaseUrl: HOME,
      ...(snapshot ? snapshot.settings(create, lap) : { createPyodideModule: create }),
    });
    lap("python");
    python.#hasOwn = python.#hasFiles = !snapshot;
    if (snapshot) afterRestore(python.#pyodide);
    else await python.#load(packages);
    lap("packages");
    python.#run = python.#pyodide.pyimport(`${packages[0]}.engine`).run;
    lap("import");
    return python;
  }

  /** Whether what `run` raised is Python's, and leaves it able to go on: full memory does not. */
  canGoOn(error) {
    return error instanceof this.#pyodide.ffi.PythonError && !isOutOfMemory(error);
  }

  /**
   * Returns the reply to a request, loading what turns out to be missing. Calls `tell` with the
   * share that is done while a long one is made.
   */
  async run(text, tell) {
    for (;;) {
      try {
        return this.#run(text, tell);
      } catch (error) {
        if (!this.canGoOn(error) || !(await this.#loadMissed(error))) throw error;
      }
    }
  }

  /** Loads packages by the lock. The page has checked the files, so their hashes are not asked. */
  async #load(packages) {
    await this.#pyodide.loadPackage(packages, { messageCallback() {}, checkIntegrity: false });
    this.#pyodide.pyimport("importlib").invalidate_caches();
  }

  /** Returns whether something was loaded, so that it is worth to try again. */
  async #loadMissed(error) {
    const top = this.#topMissed(error);
    if (!this.#hasOwn && top === this.#packages[0]) {
      await this.#bringOwn();
      return true;
    }
    if (!this.#hasFiles) {
      await this.#bringFiles();
      return true;
    }
    const missed = this.#packagesWith(top);
    await this.#load(missed);
    return missed.length > 0;
  }

  /** Puts our own modules below a snapshot, which has all that they import of others. */
  async #bringOwn() {
    const wheel = await fetch(HOME + this.#pyodide.lockfile.packages[this.#packages[0]].file_name);
    const [extractDir] = this.#pyodide.pyimport("site").getsitepackages();
    this.#pyodide.unpackArchive(await wheel.arrayBuffer(), "wheel", { extractDir });
    this.#pyodide.pyimport("sys").path_importer_cache.clear();
    this.#hasOwn = true;
  }

  /** Puts the files below a snapshot, which has modules only: whatever it could not read is there. */
  async #bringFiles() {
    const library = await fetch(HOME + this.#library);
    const [place] = this.#pyodide.pyimport("sys").path.toJs().filter(isArchive);
    this.#pyodide.FS.writeFile(place, new Uint8Array(await library.arrayBuffer()));
    await this.#load(this.#packages);
    this.#hasOwn = this.#hasFiles = true;
  }

  /** Returns the top of the module that was missed; null where something else failed. */
  #topMissed(error) {
    if (error.type !== "ModuleNotFoundError") return null;
    return this.#pyodide.pyimport("sys").last_exc.name.split(".")[0];
  }

  /** Returns the packages to load for a module; none when no package holds it. */
  #packagesWith(top) {
    const { loadedPackages, lockfile } = this.#pyodide;
    const holds = ({ name, imports }) => imports.includes(top) && !(name in loadedPackages);
    return Object.values(lockfile.packages)
      .filter(holds)
      .map(({ name }) => name);
  }
}

/** Python's own word for it, and what browsers say when their part is full. */
export function isOutOfMemory(error) {
  return (
    error.type === "MemoryError" || (error instanceof RangeError && NO_ROOM.test(error.message))
  );
}

function isArchive(path) {
  return path.endsWith(".zip");
}
