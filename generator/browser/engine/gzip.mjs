// Unpacking, by the browser itself.

/** Some hosts unpack what they send, whatever its name: the bytes themselves say what they are. */
export function isGzip(bytes) {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Returns the content of the bytes, packed or not, as a stream. */
export function contentStream(bytes) {
  const stream = new Blob([bytes]).stream();
  return isGzip(bytes) ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}
