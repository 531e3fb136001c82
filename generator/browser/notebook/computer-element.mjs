// <playbook-computer>: asks whether this computer is the person's alone, and where it isn't, has a
// way at hand to save everything to a file and clear it here.

import { Answer } from "../page/computer.mjs";
import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";
import { isEmpty } from "./schema.mjs";

/** Returns the element's class; `visit` is what lasts the whole visit: store, computer, keptFile. */
export function computerElement({ store, computer, keptFile }) {
  return class extends Panel {
    acts = {
      own: () => this.#answer(Answer.OWN),
      shared: () => this.#answer(Answer.SHARED),
      skip: () => this.#answer(Answer.SKIPPED),
      save: this.#save,
      clear: this.#clear,
      stay: () => this.#ask(false),
    };

    connected() {
      super.connected();
      for (const type of ["saved", "other-tab"]) this.on(store, type, this.#show);
      this.#show();
    }

    #show() {
      const { answer, isShared } = computer;
      // On the notebook's page the answer can be changed later.
      const isAsked = answer === null || "always" in this.dataset;
      this.hidden = !isAsked && !isShared;
      this.part("question").hidden = !isAsked || isShared;
      this.part("shared").hidden = !isShared;
      this.button("skip").hidden = answer !== null;
      this.button("save").disabled = isEmpty(store.notebook);
    }

    #answer(answer) {
      const before = computer.answer;
      computer.remember(answer);
      if (!store.moveTo(computer.storage)) {
        computer.remember(before);
        this.say("computer.full");
        return;
      }
      if (computer.isShared) keptFile.forget();
      this.hidden = false; // what was done is said here
      this.part("question").hidden = true;
      this.part("shared").hidden = !computer.isShared;
      this.say(`computer.said.${answer}`);
      this.querySelector("[data-part=said]").focus();
    }

    /** The file comes first: a browser may ask where to put it, and be told not to. */
    #save() {
      const file = fileOf(store.notebook, this.words.say("computer.file"));
      download(file);
      store.noteDownload();
      this.tell("sure", this.words.say("computer.sure", { name: file.name }));
      this.#ask(true);
    }

    /** The page is loaded anew: what is in its fields must go, too. */
    #clear() {
      store.erase();
      computer.remember(null);
      location.reload();
    }

    #ask(asking) {
      this.part("confirm").hidden = !asking;
      this.button(asking ? "clear" : "save").focus();
    }
  };
}

/** Has the browser ask before a tab is closed that alone holds what somebody typed. */
export function askBeforeLeaving(store, computer) {
  addEventListener("beforeunload", (event) => {
    if (computer.isShared && store.isAhead) event.preventDefault();
  });
}
