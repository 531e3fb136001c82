// Files made in the page.

/** Long enough for every browser to have begun reading. */
const KEPT_MS = 60_000;

/** Hands {name, type, text} to the browser as a download. */
export function download({ name, type, text }) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
