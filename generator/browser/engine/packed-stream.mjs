// A zstd stream that comes in parts, and is unpacked no further than asked.

const NOTHING = new Uint8Array();

export class PackedStream {
  #unpacked;
  #names = new Set();
  #waiting = [];
  /** What was unpacked and not taken. */
  #rest = NOTHING;

  constructor(decoder) {
    this.#unpacked = decoder.decodeStreaming(this.#parts());
  }

  /** Adds a part to the end, unless it was added before. */
  continueWith(name, bytes) {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    this.#waiting.push(bytes);
  }

  /** Returns the next `size` bytes. Raises RangeError where the parts don't hold as many. */
  take(size) {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      if (!this.#rest.length) this.#rest = this.#more();
      const some = this.#rest.subarray(0, size - at);
      bytes.set(some, at);
      at += some.length;
      this.#rest = this.#rest.subarray(some.length);
    }
    return bytes;
  }

  #more() {
    const { value, done } = this.#unpacked.next();
    if (done) throw new RangeError("The packed files hold less than they should; rebuild the site.");
    return value;
  }

  /** The decoder asks for a part when it has used up those before. */
  *#parts() {
    while (this.#waiting.length) yield this.#waiting.shift();
  }
}
