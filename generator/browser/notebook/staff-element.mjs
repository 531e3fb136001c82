// <playbook-staff>: the staff list as a file, brought back, or deleted; it is no part of the notebook.

import { download } from "../page/download.mjs";
import { fileOf, readFile } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";
import { isEmpty } from "./schema.mjs";

/** Returns the element's class for the Store of staff lists. */
export function staffElement(staff) {
  return class extends Panel {
    actions = {
      save: this.#save,
      open: () => this.child("[type=file]").click(),
      delete: () => this.#ask(true),
      sure: this.#delete,
      stay: () => this.#ask(false),
    };

    connected() {
      super.connected();
      for (const type of ["saved", "other-tab"]) this.on(staff, type, this.#show);
      this.on(this.child("[type=file]"), "change", this.#choose);
      this.#show();
    }

    #show() {
      for (const name of ["save", "delete"]) this.button(name).disabled = isEmpty(staff.notebook);
    }

    #save() {
      const file = fileOf(staff.notebook, this.words.text("staff.file"));
      download(file);
      staff.noteDownload();
      this.announce("staff.saved", { name: file.name });
    }

    /** A notebook holds contacts, and no worksheet of staff lists: it isn't taken for one. */
    async #choose({ target }) {
      const [file] = target.files;
      if (!file) return;
      target.value = ""; // the same file can be chosen again
      const { notebook } = await readFile(file, { toNow: true });
      const isOurs = notebook && !notebook.contacts.length && Object.keys(notebook.answers).length;
      if (isOurs) staff.restore(notebook, this.words.text("staff.opened.what"));
      this.announce(isOurs ? "staff.opened" : "staff.refused", { name: file.name });
    }

    #delete() {
      staff.erase();
      this.#ask(false);
      this.announce("staff.deleted");
    }

    #ask(asking) {
      this.partNamed("confirm").hidden = !asking;
      this.button(asking ? "sure" : "delete").focus();
    }
  };
}
