// <playbook-notebook>: how much the notebook holds, taking it along, bringing another one in.

import { download } from "../page/download.mjs";
import { elementIn } from "../page/dom.mjs";
import { dataIn, dayText, fill, locale, momentText } from "../page/words.mjs";
import { withChanges } from "./changes.mjs";
import { merged } from "./merge.mjs";
import { fileOf, readFile } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";
import { preview } from "./preview.mjs";
import { SameChoices } from "./same-choices.mjs";
import { SamePeople } from "./same-people.mjs";
import { WRITTEN, isEmpty } from "./schema.mjs";
import { largestTimestamp } from "./timestamps.mjs";

/** Returns the element's class for a Store and the Engine that knows who is the same person. */
export function notebookElement(store, engine) {
  return class extends Panel {
    /** The notebook that was read from a file and waits for a decision. @type {Notebook | null} */
    #brought = null;
    #fileName = "";
    /** Null where the page has no worksheet about one person. @type {SamePeople | null} */
    #same = null;
    #choices;
    /** How many previews were asked for: of two on their way, the later one counts. */
    #previews = 0;

    actions = {
      download: this.#download,
      undo: this.#undo,
      bring: this.#bring,
      leave: this.#leave,
      aside: this.#downloadAside,
    };

    connected() {
      super.connected();
      if (this.querySelector("template[data-sheet]"))
        this.#same = new SamePeople(engine, dataIn(this, "sheet"));
      this.#choices = new SameChoices(this.partNamed("same"));
      for (const type of ["saved", "other-tab", "set-aside"]) this.on(store, type, this.#show);
      this.on(this.child("[type=file]"), "change", this.#choose);
      this.on(this.partNamed("preview"), "change", this.#preview);
      this.on(this.partNamed("preview"), "keydown", ({ key }) => key === "Escape" && this.#leave());
      this.#show();
    }

    #show() {
      const { notebook } = store;
      this.partNamed("nothing").hidden = !isEmpty(notebook);
      this.partNamed("counts").hidden = isEmpty(notebook);
      for (const [name, text] of Object.entries(this.#counts(notebook)))
        this.child(`[data-count="${name}"]`).textContent = text;
      this.#offerUndo();
      this.show("trouble", store.trouble && this.words.text(`trouble.${store.trouble}`));
      this.#showAside();
      if (this.#brought) this.#preview();
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
        size: this.words.text("kept.kilobytes", { count }),
        saved: store.savedAt ? momentText(store.savedAt) : this.words.text("kept.never"),
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
      this.#show();
      if (!store.canUndo) elementIn(button.closest("section"), "h2").focus();
    }

    async #choose({ target }) {
      const [file] = target.files;
      if (!file) return;
      target.value = ""; // the same file can be chosen again
      const { notebook, problem } = await readFile(file, { toNow: true });
      this.#brought = notebook;
      this.#fileName = file.name;
      const [name, refused] = [file.name, !notebook];
      this.show("refused", refused ? this.words.text(`bring.refused.${problem}`, { name }) : "");
      this.show("partly", !refused && problem ? this.words.text("bring.partly", { name }) : "");
      this.partNamed("preview").hidden = refused;
      this.#choices.offer([]);
      if (refused) return;
      this.#preview();
      this.#findSame(notebook);
      const title = elementIn(this.partNamed("preview"), "h3");
      title.textContent = this.words.text("bring.preview", { name });
      title.focus();
    }

    get #replaces() {
      return this.partNamed("preview").querySelector("[value=replace]:checked") !== null;
    }

    /** Asks Python who is in both; without an answer, the two are merged as they are. */
    async #findSame(brought) {
      this.show("same-failed", "");
      if (!this.#same || !brought.contacts.length || !store.notebook.contacts.length) return;
      try {
        const pairs = await this.#same.pairs(merged(store.notebook, brought), store.notebook);
        if (brought !== this.#brought) return;
        this.#choices.offer(pairs);
        if (pairs.length) this.#preview();
      } catch (error) {
        if (!error.reason) throw error;
        this.show("same-failed", this.words.text("bring.same_failed"));
      }
    }

    async #preview() {
      const [brought, number] = [this.#brought, ++this.#previews];
      if (!brought) return;
      this.#choices.hide(this.#replaces);
      const after = this.#replaces ? brought : await this.#joined(merged(store.notebook, brought));
      if (number !== this.#previews || brought !== this.#brought) return;
      this.partNamed("changes").replaceChildren(...preview(this.words, store.notebook, after));
    }

    /** Returns the merged notebook, in which those who were ticked are one. */
    async #joined(both) {
      if (!this.#same || !this.#choices.chosen.length) return both;
      const changes = await this.#same.joining(both, this.#choices.chosen);
      let stamp = largestTimestamp(both);
      return withChanges(both, changes, () => ++stamp);
    }

    async #bring() {
      const [brought, name, chosen] = [this.#brought, this.#fileName, this.#choices.chosen];
      if (!brought) return;
      if (this.#replaces) store.restore(brought, this.words.text("bring.undo_replaced", { name }));
      else {
        const both = merged(store.notebook, brought);
        const changes = this.#same && chosen.length ? await this.#same.joining(both, chosen) : [];
        store.merge(brought, this.words.text("bring.undo_merged", { name }), changes);
      }
      this.#close("bring.done");
      this.child("[aria-labelledby=bring] [data-do=undo]").focus();
    }

    #leave() {
      this.#close("bring.cancelled");
      this.child("[type=file]").focus();
    }

    #close(said) {
      this.#brought = null;
      this.partNamed("preview").hidden = true;
      this.announce(said);
      this.#show();
    }

    #showAside() {
      const { setAside } = store;
      this.partNamed("aside").hidden = !setAside.length;
      this.partNamed("aside-list").replaceChildren(
        ...setAside.map((aside) => this.#asideButton(aside)),
      );
    }

    #asideButton({ key }) {
      const button = document.createElement("button");
      const time = momentText(new Date(key.slice(key.indexOf("aside:") + "aside:".length)));
      Object.assign(button, { type: "button", className: "md-button" });
      Object.assign(button.dataset, { do: "aside", key });
      button.textContent = this.words.text("aside.download", { time });
      return button;
    }

    #downloadAside({ dataset }) {
      const { text } = store.setAside.find(({ key }) => key === dataset.key);
      const name = fill(this.words.text("aside.file"), { date: dayText(new Date()) });
      download({ name, type: "text/plain", text });
    }
  };
}
