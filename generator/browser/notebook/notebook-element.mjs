// <playbook-notebook>: how much the notebook holds, taking it along, bringing another one in.

import { download } from "../page/download.mjs";
import { dayText, fill, locale, momentText } from "../page/words.mjs";
import { merged } from "./merge.mjs";
import { fileOf, readFile } from "./notebook-file.mjs";
import { Panel } from "./panel.mjs";
import { preview } from "./preview.mjs";
import { WRITTEN, isEmpty } from "./schema.mjs";

/** Returns the element's class for a Store. */
export function notebookElement(store) {
  return class extends Panel {
    /** The notebook that was read from a file and waits for a decision, or null. */
    #brought = null;
    #fileName = "";

    acts = {
      download: this.#download,
      undo: this.#undo,
      bring: this.#bring,
      leave: this.#leave,
      aside: this.#downloadAside,
    };

    connected() {
      super.connected();
      for (const type of ["saved", "other-tab", "set-aside"]) this.on(store, type, this.#show);
      this.on(this.querySelector("[type=file]"), "change", this.#choose);
      this.on(this.part("preview"), "change", this.#preview);
      this.on(this.part("preview"), "keydown", ({ key }) => key === "Escape" && this.#leave());
      this.#show();
    }

    #show() {
      const { notebook } = store;
      this.part("nothing").hidden = !isEmpty(notebook);
      this.part("counts").hidden = isEmpty(notebook);
      for (const [name, text] of Object.entries(this.#counts(notebook)))
        this.querySelector(`[data-count="${name}"]`).textContent = text;
      for (const place of this.querySelectorAll("[data-part=undo]")) place.hidden = !store.canUndo;
      this.tell("trouble", store.trouble && this.words.say(`trouble.${store.trouble}`));
      this.#showAside();
      if (this.#brought) this.#preview();
    }

    #counts(notebook) {
      const kilobytes = new Blob([JSON.stringify(notebook)]).size / 1000;
      const count = kilobytes.toLocaleString(locale(), { maximumSignificantDigits: 2 });
      const sheets = Object.values(notebook.answers);
      const begun = sheets.filter((answers) => Object.keys(answers).length);
      return {
        ...Object.fromEntries(WRITTEN.map((name) => [name, String(notebook[name].length)])),
        answers: String(begun.length),
        size: this.words.say("kept.kilobytes", { count }),
        saved: store.savedAt ? momentText(store.savedAt) : this.words.say("kept.never"),
      };
    }

    #download() {
      const file = fileOf(store.notebook, this.words.say("take.file"));
      download(file);
      store.noteDownload();
      this.say("take.ready", { name: file.name });
    }

    #undo(button) {
      this.say(store.undo() ? "undone" : "undone.nothing");
      this.#show();
      if (!store.canUndo) button.closest("section").querySelector("h2").focus();
    }

    async #choose({ target }) {
      const [file] = target.files;
      if (!file) return;
      target.value = ""; // the same file can be chosen again
      const { notebook, problem } = await readFile(file, { toNow: true });
      this.#brought = notebook;
      this.#fileName = file.name;
      const [name, refused] = [file.name, !notebook];
      this.tell("refused", refused ? this.words.say(`bring.refused.${problem}`, { name }) : "");
      this.tell("partly", !refused && problem ? this.words.say("bring.partly", { name }) : "");
      this.part("preview").hidden = refused;
      if (refused) return;
      this.#preview();
      const title = this.part("preview").querySelector("h3");
      title.textContent = this.words.say("bring.preview", { name });
      title.focus();
    }

    get #replaces() {
      return this.part("preview").querySelector(":checked").value === "replace";
    }

    #preview() {
      const { notebook } = store;
      const after = this.#replaces ? this.#brought : merged(notebook, this.#brought);
      this.part("changes").replaceChildren(...preview(this.words, notebook, after));
    }

    #bring() {
      if (this.#replaces) store.restore(this.#brought);
      else store.merge(this.#brought);
      this.#close("bring.done");
      this.querySelector("[aria-labelledby=bring] [data-do=undo]").focus();
    }

    #leave() {
      this.#close("bring.cancelled");
      this.querySelector("[type=file]").focus();
    }

    #close(said) {
      this.#brought = null;
      this.part("preview").hidden = true;
      this.say(said);
      this.#show();
    }

    #showAside() {
      const { setAside } = store;
      this.part("aside").hidden = !setAside.length;
      this.part("aside-list").replaceChildren(...setAside.map((aside) => this.#asideButton(aside)));
    }

    #asideButton({ key }) {
      const button = document.createElement("button");
      const time = momentText(new Date(key.slice(key.indexOf("aside:") + "aside:".length)));
      Object.assign(button, { type: "button", className: "md-button" });
      Object.assign(button.dataset, { do: "aside", key });
      button.textContent = this.words.say("aside.download", { time });
      return button;
    }

    #downloadAside({ dataset }) {
      const { text } = store.setAside.find(({ key }) => key === dataset.key);
      const name = fill(this.words.say("aside.file"), { date: dayText(new Date()) });
      download({ name, type: "text/plain", text });
    }
  };
}
