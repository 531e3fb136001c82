// Files made in the page.

import { bytesOf } from "./base64.mjs";

/** Long enough for every browser to have begun reading. */
const RELEASE_MS = 60_000;

/**
 * Hands the file to the browser as a download.
 * @param {Download} file
 */
export function download({ name, type, text, base64, bytes }) {
  const content = text ?? bytes ?? bytesOf(base64);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
