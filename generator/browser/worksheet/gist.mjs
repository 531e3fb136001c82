// The gist of the result as a link to it, at the bottom of the screen while the result is out of sight.

export class Gist {
  #link;
  #isInSight = false;

  /** `element` is the worksheet's form; `signal` ends it. */
  constructor(element, signal) {
    this.#link = element.querySelector("[data-gist-link]");
    // A busy page is told several changes at once: the last one holds.
    const observer = new IntersectionObserver((all) => {
      for (const { isIntersecting } of all) this.#seen(isIntersecting);
    });
    observer.observe(element.querySelector(".pb-outcome"));
    // Whoever follows the link may see the result before the focus has left.
    this.#link.addEventListener("focusout", () => setTimeout(() => this.#follow()), { signal });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Shows this sentence; "" is a result that has none. */
  show(text) {
    this.#link.textContent = text;
    this.#follow();
  }

  #seen(isInSight) {
    this.#isInSight = isInSight;
    this.#follow();
  }

  #follow() {
    const hasFocus = this.#link === document.activeElement;
    this.#link.hidden = !this.#link.textContent || (this.#isInSight && !hasFocus);
  }
}
