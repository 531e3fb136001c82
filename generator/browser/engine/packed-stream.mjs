// A zstd stream that comes in parts, and is unpacked no further than asked.

const NOTHING = new Uint8Array();
/** After so many bytes others have a turn: a file that is being fetched comes no further without. */
const TURN_BYTES = 2 ** 20;

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
  async take(size) {
    const bytes = new Uint8Array(size);
    let turn = TURN_BYTES;
    for (let at = 0; at < size; ) {
      if (!this.#rest.length) this.#rest = this.#more();
      if (at > turn) {
        turn += TURN_BYTES;
        await othersTurn();
      }
      const some = this.#rest.subarray(0, size - at);
      bytes.set(some, at);
      at += some.length;
      this.#rest = this.#rest.subarray(some.length);
    }
    return bytes;
  }

  #more() {
    const { value, done } = this.#unpacked.next();
    if (done)
      throw new RangeError("The packed files hold less than they should; rebuild the site.");
    return value;
  }

  /** The decoder asks for a part when it has used up those before. */
  *#parts() {
    while (this.#waiting.length) yield this.#waiting.shift();
  }
}

/** A message comes at once; a timer would wait four milliseconds. */
function othersTurn() {
  const { port1, port2 } = new MessageChannel();
  /** @type {Promise<void>} */
  const turn = new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
  return turn;
}
