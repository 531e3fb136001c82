// SHA-256, by the browser where it offers it: a page that is no secure context has no `crypto.subtle`.

import { sha256 as sha256Here } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Returns the digest of the bytes as hexadecimal digits. */
export async function sha256(bytes) {
  const { subtle } = globalThis.crypto ?? {};
  const digest = subtle ? await subtle.digest("SHA-256", bytes) : sha256Here(bytes);
  return bytesToHex(new Uint8Array(digest));
}
