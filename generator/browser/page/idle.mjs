// Time nobody else wants.

/** Runs `act` when the browser has nothing better to do. */
export function whenIdle(act) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => act());
  else setTimeout(act, 1000);
}

/** Runs `act` once the whole page is read, though its pictures may still come. */
export function whenParsed(act) {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}

/** Runs `act` once the page is complete. */
export function afterLoad(act) {
  if (document.readyState === "complete") act();
  else addEventListener("load", () => act(), { once: true });
}
