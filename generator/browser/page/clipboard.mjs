// Copying, on any host.

/** Copies the element's text as it reads; returns whether the browser did. */
export function copyTextOf(element) {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks as they are seen
  return copyText(element.value ?? element.innerText);
}

/** Copies the text; returns whether the browser did. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Refused, or on plain http not there at all: the old way needs no permission.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return copySelected(text);
  }
}

function copySelected(text) {
  const focused = /** @type {HTMLElement} */ (document.activeElement);
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.cssText = "position:fixed;opacity:0";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
