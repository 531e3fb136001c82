// <playbook-notebook-erase>: deletes everything, after a question and the offer of a download.

import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";

/** Returns the element's class for a Store and the KeptFile that is told to forget its file. */
export function eraseElement(store, keptFile) {
  return class extends Panel {
    acts = {
      begin: this.#begin,
      download: this.#download,
      cancel: this.#cancel,
      erase: this.#erase,
    };

    connected() {
      super.connected();
      this.on(this.part("sure"), "keydown", ({ key }) => key === "Escape" && this.#cancel());
    }

    #begin() {
      const { contacts, interactions } = store.notebook;
      const counts = { contacts: contacts.length, interactions: interactions.length };
      this.say(null);
      this.tell("warn", this.words.say("erase.warn", counts));
      this.#ask(true);
      this.querySelector("h3").focus();
    }

    #download() {
      const file = fileOf(store.notebook, this.words.say("take.file"));
      download(file);
      this.say("take.ready", { name: file.name });
    }

    #cancel() {
      this.#ask(false);
      this.button("begin").focus();
    }

    async #erase() {
      store.erase();
      this.#ask(false);
      this.say("erase.done");
      this.button("begin").focus();
      await keptFile.forget();
    }

    #ask(asking) {
      this.part("sure").hidden = !asking;
      this.button("begin").hidden = asking;
    }
  };
}
