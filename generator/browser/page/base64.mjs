// Bytes as text, in the browsers that can't do it themselves.

/** Returns the bytes a base64 text stands for. Raises an error where it is none. */
export function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
