// Reads a tar in the format of POSIX, as generator/packing/tar.py writes it.

const BLOCK_BYTES = 512;

/** Yields [path, bytes] of each file; the bytes are a part of `tar`. */
export function* filesIn(tar) {
  for (let at = 0; at < tar.length && tar[at]; ) {
    const head = tar.subarray(at, at + BLOCK_BYTES);
    const size = Number.parseInt(textAt(head, 124, 12), 8);
    const [name, folder] = [textAt(head, 0, 100), textAt(head, 345, 155)];
    at += BLOCK_BYTES;
    yield [folder ? `${folder}/${name}` : name, tar.subarray(at, at + size)];
    at += Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

function textAt(head, at, length) {
  const text = new TextDecoder().decode(head.subarray(at, at + length));
  return text.split("\0", 1)[0];
}
