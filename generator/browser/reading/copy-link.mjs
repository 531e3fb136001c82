// <playbook-copy-link>: a button that copies the address of the item it stands in.

import { copyText } from "../page/clipboard.mjs";
import { Connected } from "../page/connected.mjs";
import { idOf, itemAround } from "./items.mjs";
import { readingWords } from "./reading-words.mjs";
import { prepareToAnnounce, announce } from "./announce.mjs";

export class CopyLink extends Connected {
  connected() {
    prepareToAnnounce();
    this.on(this, "click", this.#copy);
  }

  async #copy() {
    const address = new URL(location.href);
    address.search = "";
    address.hash = idOf(itemAround(this));
    const words = readingWords();
    if (await copyText(address.href)) return announce(words.text("copy.done"), this);
    history.replaceState(history.state, "", address.hash);
    return announce(words.text("copy.failed"), this);
  }
}
