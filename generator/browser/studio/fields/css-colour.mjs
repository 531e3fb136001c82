// Colours as people write them: by name, as `rgb(…)`, or as a page's styles have them.

const HEX = /^#[\da-f]{6}$/i;

/**
 * Returns the colour as a hash sign and six digits; null for a text that is none, or one that is
 * seen through.
 * @param {string} text
 */
export function hexOf(text) {
  const [one, other] = ["#000000", "#ffffff"].map((before) => asFilled(text, before));
  return one === other && HEX.test(one) ? one : null;
}

/** A canvas passes over what is no colour. */
function asFilled(text, before) {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return before;
  context.fillStyle = before;
  context.fillStyle = text.trim();
  return String(context.fillStyle);
}
