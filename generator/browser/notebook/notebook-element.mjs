// <playbook-notebook>: how much the notebook holds, taking it along, bringing another one in.

import { download } from "../page/download.mjs";
import { elementIn } from "../page/dom.mjs";
import { dataIn, locale, momentText } from "../page/words.mjs";
import { fileOf } from "./notebook-file.mjs";
import { NotebookImport } from "./notebook-import.mjs";
import { Panel } from "./panel.mjs";
import { SamePeople } from "./same-people.mjs";
import { SetAsideList } from "./set-aside-list.mjs";
import { WRITTEN, isEmpty } from "./schema.mjs";

/** Returns the element's class for a Store and the Engine that knows who is the same person. */
export function notebookElement(store, engine) {
  return class extends Panel {
    #import;
    #setAside;

    actions = {
      download: this.#download,
      undo: this.#undo,
      bring: () => this.#import.bring(),
      leave: () => this.#import.leave(),
      aside: ({ dataset }) => this.#setAside.download(dataset.key),
    };

    connected() {
      super.connected();
      const isOffered = this.querySelector("template[data-sheet]") !== null;
      const same = isOffered ? new SamePeople(engine, dataIn(this, "sheet")) : null;
      this.#import = new NotebookImport(this, store, same);
      this.#setAside = new SetAsideList(this, store);
      for (const type of ["saved", "other-tab", "set-aside"]) this.on(store, type, this.refresh);
      this.refresh();
    }

    /** Shows the notebook as it is now. */
    refresh() {
      const { notebook } = store;
      this.partNamed("nothing").hidden = !isEmpty(notebook);
      this.partNamed("counts").hidden = isEmpty(notebook);
      for (const [name, text] of Object.entries(this.#counts(notebook)))
        this.child(`[data-count="${name}"]`).textContent = text;
      this.#offerUndo();
      this.show("trouble", store.trouble && this.words.text(`trouble.${store.trouble}`));
      this.#setAside.show();
      this.#import.preview();
    }

    /** Nobody can tell what a button without words would undo. */
    #offerUndo() {
      const what = store.lastStep?.what;
      for (const place of this.querySelectorAll("[data-part=undo]")) {
        place.hidden = !what;
        if (what) elementIn(place, "button").textContent = this.words.text("undo.of", { what });
      }
    }

    #counts(notebook) {
      const kilobytes = new Blob([JSON.stringify(notebook)]).size / 1000;
      const count = kilobytes.toLocaleString(locale(), { maximumSignificantDigits: 2 });
      const sheets = Object.values(notebook.answers);
      const begun = sheets.filter((answers) => Object.keys(answers).length);
      return {
        ...Object.fromEntries(WRITTEN.map((name) => [name, String(notebook[name].length)])),
        answers: String(begun.length),
        size: this.words.text("contents.kilobytes", { count }),
        saved: store.savedAt ? momentText(store.savedAt) : this.words.text("contents.never"),
      };
    }

    #download() {
      const file = fileOf(store.notebook, this.words.text("take.file"));
      download(file);
      store.noteDownload();
      this.announce("take.ready", { name: file.name });
    }

    #undo(button) {
      if (store.undo()) this.announce("undone.of", { what: store.undone });
      else this.announce("undone.nothing");
      this.refresh();
      if (!store.canUndo) elementIn(button.closest("section"), "h2").focus();
    }
  };
}
