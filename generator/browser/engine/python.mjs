// Python in the worker: started plainly or from a snapshot, its packages loaded by the lock.

import "./hide-import-scripts.mjs";
import { loadPyodide } from "pyodide";

/** Where Pyodide believes its files to lie; `LocalFiles` answers for it, nothing is asked there. */
export const HOME = "https://playbook.invalid/";

export class Python {
  #pyodide;
  #packages;
  #run;

  /**
   * Starts Python and imports the first package's `engine`.
   *
   * `create` is Pyodide's module function, `lock` says where packages come from, `lap` notes the
   * time of each step, and `snapshot` is the memory of an earlier start, or null.
   */
  static async start({ create, lock, packages, lap, snapshot = null, forSnapshot = false }) {
    const python = new Python();
    python.#packages = packages;
    python.#pyodide = await loadPyodide({
      indexURL: HOME,
      stdLibURL: `${HOME}python_stdlib.zip`,
      lockFileContents: lock,
      packageBaseUrl: HOME,
      createPyodideModule: create,
      ...(snapshot && { _loadSnapshot: snapshot }),
      ...(forSnapshot && { _makeSnapshot: true }),
    });
    lap("python");
    if (snapshot) python.#wake();
    else await python.#load(packages);
    lap("packages");
    python.#run = python.#pyodide.pyimport(`${packages[0]}.engine`).run;
    lap("import");
    return python;
  }

  /** Whether what `run` raised came from Python, so that Python can go on. */
  isPythonError(error) {
    return error instanceof this.#pyodide.ffi.PythonError;
  }

  /** Returns the reply to a request, loading a library when its import is first missed. */
  async run(text) {
    for (;;) {
      try {
        return this.#run(text);
      } catch (error) {
        const missed = this.#missing(error);
        if (!missed.length) throw error;
        await this.#load(missed);
      }
    }
  }

  /** Returns the memory with every module of the first package imported; for `forSnapshot`. */
  snapshot() {
    const pyodide = this.#pyodide;
    const top = pyodide.pyimport(this.#packages[0]);
    const modules = pyodide
      .pyimport("pkgutil")
      .walk_packages(top.__path__, `${this.#packages[0]}.`);
    for (const { name } of modules) pyodide.pyimport(name);
    // Pyodide expects its list of loaded packages to be empty.
    for (const name of Object.keys(pyodide.loadedPackages)) delete pyodide.loadedPackages[name];
    return pyodide.makeMemorySnapshot();
  }

  /** Loads packages by the lock. The page has checked the files, so their hashes are not asked. */
  async #load(packages) {
    await this.#pyodide.loadPackage(packages, { messageCallback() {}, checkIntegrity: false });
    this.#pyodide.pyimport("importlib").invalidate_caches();
  }

  /** What a memory from an earlier start must not repeat. */
  #wake() {
    this.#pyodide.pyimport("random").seed();
  }

  /** Returns the packages to load for a module that was missed; none when no package holds it. */
  #missing(error) {
    if (error?.type !== "ModuleNotFoundError") return [];
    const { loadedPackages, lockfile } = this.#pyodide;
    const [top] = this.#pyodide.pyimport("sys").last_exc.name.split(".");
    const holds = ({ name, imports }) => imports.includes(top) && !(name in loadedPackages);
    const missed = Object.values(lockfile.packages)
      .filter(holds)
      .map(({ name }) => name);
    // A snapshot holds modules but no files: all that was loaded at the start is loaded again.
    return missed.length ? [...this.#packages, ...missed] : [];
  }
}
