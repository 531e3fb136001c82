// <playbook-copy-link>: a button that copies the address of the item it stands in.

import { copyText } from "../page/clipboard.mjs";
import { Connected } from "../page/connected.mjs";
import { idOf, itemAround } from "./items.mjs";
import { readingWords } from "./reading-words.mjs";
import { prepareToSay, say } from "./say.mjs";

export class CopyLink extends Connected {
  connected() {
    prepareToSay();
    this.on(this, "click", this.#copy);
  }

  async #copy() {
    const address = new URL(location.href);
    address.search = "";
    address.hash = idOf(itemAround(this));
    const words = readingWords();
    if (await copyText(address.href)) return say(words.say("copy.done"), this);
    history.replaceState(history.state, "", address.hash);
    return say(words.say("copy.failed"), this);
  }
}
