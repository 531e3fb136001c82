// Files made in the page.

import { bytesOf } from "./base64.mjs";

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
