// The pairs of people who may be the same, each to be ticked before two notebooks are merged.

import { create } from "../page/dom.mjs";

export class SameChoices {
  #place;
  #pairs = [];

  /** `place` is the fieldset for them; it is hidden while there is nothing to choose. */
  constructor(place) {
    this.#place = place;
  }

  /** Offers these pairs; the sure ones are ticked. */
  offer(pairs) {
    this.#pairs = pairs;
    const options = pairs.map(({ label, isSure }, place) => {
      const option = create("label");
      option.append(
        create("input", { type: "checkbox", value: String(place), checked: isSure }),
        ` ${label}`,
      );
      return option;
    });
    this.#place.querySelector("[data-part=pairs]").replaceChildren(...options);
    this.hide(false);
  }

  /** Hides them where they don't count. */
  hide(isHidden) {
    this.#place.hidden = isHidden || !this.#pairs.length;
  }

  /** The pairs that are ticked. */
  get chosen() {
    if (this.#place.hidden) return [];
    return [...this.#place.querySelectorAll(":checked")].map(
      ({ value }) => this.#pairs[Number(value)],
    );
  }
}
