// The folder content/own/ as the page holds it: what is an organisation's own, by path.

export class OwnFiles {
  /** @type {Map<string, FileContent>} */
  #files = new Map();

  /** @param {ChangedFiles} files */
  constructor(files = {}) {
    this.apply(files);
  }

  get isEmpty() {
    return this.#files.size === 0;
  }

  /** Returns what the file holds, or null. */
  read(path) {
    return this.#files.get(path) ?? null;
  }

  /** Returns {path: content} of all files. */
  get all() {
    return Object.fromEntries(this.#files);
  }

  /**
   * Takes in changed files, and returns what stood in their places before.
   * @param {ChangedFiles} files
   * @returns {ChangedFiles}
   */
  apply(files) {
    const before = Object.fromEntries(Object.keys(files).map((path) => [path, this.read(path)]));
    for (const [path, content] of Object.entries(files)) {
      if (content === null) this.#files.delete(path);
      else this.#files.set(path, content);
    }
    return before;
  }

  /** Returns the files that make these into `others`, with null for what those lack. */
  differenceTo(others) {
    const gone = [...this.#files.keys()].filter((path) => !(path in others));
    const changed = Object.entries(others).filter(([path, one]) => !isSame(this.read(path), one));
    return {
      ...Object.fromEntries(gone.map((path) => [path, null])),
      ...Object.fromEntries(changed),
    };
  }
}

function isSame(one, other) {
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array)) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
