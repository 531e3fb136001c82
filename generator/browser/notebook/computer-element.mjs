// <playbook-computer>: asks whether this computer is the person's alone, and where it isn't, has a
// way at hand to save everything to a file and clear it here.

import { Answer } from "../page/computer.mjs";
import { listText } from "../page/words.mjs";
import { download } from "../page/download.mjs";
import { fileOf } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";
import { isEmpty } from "./schema.mjs";

/** In the state of this page's place in the history: everything was cleared here just now. */
const CLEARED = "playbookCleared";

/** Returns the element's class; `visit` is what lasts the whole visit: stores, computer, syncedFile. */
export function computerElement({ stores, computer, syncedFile }) {
  const { notebook: store, staff } = stores;
  const all = [store, staff];
  return class extends Panel {
    actions = {
      own: () => this.#answer(Answer.OWN),
      shared: () => this.#answer(Answer.SHARED),
      skip: () => this.#answer(Answer.SKIPPED),
      save: this.#save,
      clear: this.#clear,
      stay: () => this.#ask(false),
    };

    connected() {
      super.connected();
      for (const one of all) this.on(one, "saved", this.#show);
      for (const one of all) this.on(one, "other-tab", this.#show);
      this.#show();
      if (history.state?.[CLEARED]) this.#sayCleared();
    }

    #show() {
      const { answer, isShared } = computer;
      document.documentElement.classList.toggle("pb-shared", isShared);
      // On the notebook's page the answer can be changed later.
      const isAsked = answer === null || "always" in this.dataset;
      this.hidden = !isAsked && !isShared;
      this.partNamed("question").hidden = !isAsked || isShared;
      this.partNamed("shared").hidden = !isShared;
      this.button("skip").hidden = answer !== null;
      this.button("save").disabled = all.every(({ notebook }) => isEmpty(notebook));
    }

    #answer(answer) {
      const before = computer.answer;
      computer.remember(answer);
      if (!all.every((one) => one.moveTo(computer.storage))) {
        computer.remember(before);
        for (const one of all) one.moveTo(computer.storage);
        this.announce("computer.full");
        return;
      }
      if (computer.isShared) syncedFile.forget();
      this.#show();
      this.hidden = false; // what was done is said here
      this.partNamed("question").hidden = true;
      this.partNamed("shared").hidden = !computer.isShared;
      this.announce(`computer.said.${answer}`);
      this.partNamed("said").focus();
    }

    /** The file comes first: a browser may ask where to put it, and be told not to. */
    #save() {
      const names = [this.#download(store, "computer.file")];
      if (!isEmpty(staff.notebook)) names.push(this.#download(staff, "computer.staff-file"));
      this.show("sure", this.words.text("computer.sure", { name: listText(names) }));
      this.#ask(true);
    }

    #download(one, pattern) {
      const file = fileOf(one.notebook, this.words.text(pattern));
      download(file);
      one.noteDownload();
      return file.name;
    }

    /** The page is loaded anew: what is in its fields must go, too. No storage may tell it why. */
    #clear() {
      store.erase();
      computer.remember(null);
      history.replaceState({ ...history.state, [CLEARED]: true }, "");
      location.reload();
    }

    #sayCleared() {
      history.replaceState({ ...history.state, [CLEARED]: false }, "");
      this.announce("computer.cleared");
      this.partNamed("said").focus();
    }

    #ask(asking) {
      this.partNamed("confirm").hidden = !asking;
      this.button(asking ? "clear" : "save").focus();
    }
  };
}

/** Has the browser ask before a tab is closed that alone holds what somebody typed. */
export function askBeforeLeaving(stores, computer, example) {
  addEventListener("beforeunload", (event) => {
    const isAhead = stores.some((store) => store.isAhead && !store.isExample);
    if (computer.isShared && isAhead && !example.isSwitching) event.preventDefault();
  });
}
