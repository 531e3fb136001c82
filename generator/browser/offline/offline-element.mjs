// <playbook-offline>: on the privacy page, removes the copy kept for use without a network.

import { Connected } from "../page/connected.mjs";

/** Returns the element's class for an OfflineCopy. It holds two buttons and a status. */
export function offlineElement(copy) {
  return class extends Connected {
    connected() {
      this.on(this.#part("remove"), "click", this.#remove);
      this.on(this.#part("allow"), "click", this.#allow);
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
    #done(what) {
      this.#show();
      this.querySelector("[role=status]").textContent = this.dataset[what];
      this.#part(copy.wanted ? "remove" : "allow").focus();
    }

    #show() {
      this.hidden = !copy.possible;
      this.#part("remove").hidden = !copy.wanted;
      this.#part("allow").hidden = copy.wanted;
    }

    #part(name) {
      return this.querySelector(`[data-${name}-copy]`);
    }
  };
}
