// <playbook-notebook-erase>: deletes everything, after a question and the offer of a download.

import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";

/** Returns the element's class for a Store and the SyncedFile that is told to forget its file. */
export function eraseElement(store, syncedFile) {
  return class extends Panel {
    actions = {
      begin: this.#begin,
      download: this.#download,
      cancel: this.#cancel,
      erase: this.#erase,
    };

    connected() {
      super.connected();
      this.on(this.partNamed("sure"), "keydown", ({ key }) => key === "Escape" && this.#cancel());
    }

    #begin() {
      const { contacts, interactions } = store.notebook;
      const counts = { contacts: contacts.length, interactions: interactions.length };
      this.announce(null);
      this.show("warn", this.words.text("erase.warn", counts));
      this.#ask(true);
      this.child("h3").focus();
    }

    #download() {
      const file = fileOf(store.notebook, this.words.text("take.file"));
      download(file);
      this.announce("take.ready", { name: file.name });
    }

    #cancel() {
      this.#ask(false);
      this.button("begin").focus();
    }

    async #erase() {
      store.erase();
      this.#ask(false);
      this.announce("erase.done");
      this.button("begin").focus();
      await syncedFile.forget();
    }

    #ask(asking) {
      this.partNamed("sure").hidden = !asking;
      this.button("begin").hidden = asking;
    }
  };
}
