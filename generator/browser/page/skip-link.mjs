// "Skip to content", the first link of each page.

/**
 * Has the link move the focus itself. The theme takes it for a change of page and follows it several
 * times over, in which the browser loses its place every other time (WCAG 2.4.1).
 */
export function watchSkipLink() {
  addEventListener("click", follow, { capture: true });
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element && event.target.closest("a.md-skip");
  if (!(link instanceof HTMLAnchorElement)) return;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  target.tabIndex = -1;
  target.focus();
}
