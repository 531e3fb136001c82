// The colour of the window around the page.

/**
 * Leaves it to the theme, whose own element follows the button that changes the colours: of several,
 * a browser takes the first. Those that the page came with are for the time before its script.
 */
export function leaveWindowColour() {
  for (const element of document.querySelectorAll("meta[name=theme-color][media]"))
    element.remove();
}
