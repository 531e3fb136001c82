// <playbook-offline>: on the privacy page, has the copy for use without a network made or removed.

import { Connected } from "../page/connected.mjs";

/** Returns the element's class for an OfflineCopy. It holds two buttons and a status. */
export function offlineElement(copy) {
  return class extends Connected {
    connected() {
      this.on(this.#button("remove"), "click", this.#remove);
      this.on(this.#button("allow"), "click", this.#allow);
      this.#show();
    }

    async #remove() {
      await copy.remove();
      this.#done("removed");
    }

    async #allow() {
      await copy.allow();
      this.#done("allowed");
    }

    /** Its words are the element's own attributes: data-removed, data-allowed. */
    async #done(what) {
      this.child("[role=status]").textContent = this.dataset[what] ?? "";
      await this.#show();
      this.querySelector("button:not([hidden])")?.focus();
    }

    /** Where pages can't be copied there is nothing to ask for, unless somebody refused it before. */
    async #show() {
      const { pages, start } = await copy.parts();
      this.#button("remove").hidden = !(pages || start);
      this.#button("allow").hidden = pages || (copy.wanted && !copy.canCopyPages);
      this.hidden = !copy.possible || !this.querySelector("button:not([hidden])");
    }

    #button(name) {
      return this.child(`[data-${name}-copy]`);
    }
  };
}
