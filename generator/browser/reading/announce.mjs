// A short message for everybody: read out, and shown for a while beside what caused it.

const SHOWN_MS = 4000;

/** @type {HTMLElement | null} */
let region = null;
let timer = 0;

/** Says `text`; it is shown after `element`, where the person is looking. */
export function announce(text, element) {
  clearTimeout(timer);
  document.querySelector(".pb-said")?.remove();
  const shown = Object.assign(document.createElement("span"), {
    className: "pb-said",
    textContent: text,
  });
  shown.setAttribute("aria-hidden", "true");
  element.after(shown);
  timer = setTimeout(() => shown.remove(), SHOWN_MS);
  liveRegion().textContent = text;
}

/** It must be there before its text changes, or screen readers stay silent. */
export function prepareToAnnounce() {
  liveRegion();
}

function liveRegion() {
  if (region?.isConnected) return region;
  region = Object.assign(document.createElement("div"), { className: "pb-unseen" });
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}
