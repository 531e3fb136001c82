// Files made in the page.

/** Long enough for every browser to have begun reading. */
const KEPT_MS = 60_000;

/** Hands {name, type, text} or {name, type, base64} to the browser as a download. */
export function download({ name, type, text, base64 }) {
  const content = text ?? bytesOf(base64);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Returns the bytes a base64 text stands for. Raises DOMException where it is none. */
export function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const binary = atob(base64);
  return Uint8Array.from({ length: binary.length }, (_, index) => binary.charCodeAt(index));
}
