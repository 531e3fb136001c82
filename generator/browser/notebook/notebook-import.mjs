// A notebook from a file: shown beside what is here, and brought in once the person says so.

import { elementIn } from "../page/dom.mjs";
import { withChanges } from "./changes.mjs";
import { merged } from "./merge.mjs";
import { readFile } from "./notebook-file.mjs";
import { preview } from "./preview.mjs";
import { SameChoices } from "./same-choices.mjs";
import { largestTimestamp } from "./timestamps.mjs";

export class NotebookImport {
  #panel;
  #store;
  #same;
  #choices;
  /** The notebook that was read from a file and waits for a decision. @type {Notebook | null} */
  #brought = null;
  #fileName = "";
  /** How many previews were asked for: of two on their way, the later one counts. */
  #previews = 0;

  /**
   * `same` is null where the page has no worksheet about one person.
   * @param {import("./panel.mjs").Panel & {refresh: () => void}} panel
   * @param {import("./store.mjs").Store} store
   * @param {import("./same-people.mjs").SamePeople | null} same
   */
  constructor(panel, store, same) {
    this.#panel = panel;
    this.#store = store;
    this.#same = same;
    this.#choices = new SameChoices(panel.partNamed("same"));
    const place = panel.partNamed("preview");
    panel.on(panel.child("[type=file]"), "change", (event) => this.#choose(event));
    panel.on(place, "change", () => this.preview());
    panel.on(place, "keydown", ({ key }) => key === "Escape" && this.leave());
  }

  #text(key, values) {
    return this.#panel.words.text(key, values);
  }

  async #choose({ target }) {
    const [file] = target.files;
    if (!file) return;
    target.value = ""; // the same file can be chosen again
    const { notebook, problem } = await readFile(file, { toNow: true });
    this.#brought = notebook;
    this.#fileName = file.name;
    const [name, refused] = [file.name, !notebook];
    this.#panel.show("refused", refused ? this.#text(`bring.refused.${problem}`, { name }) : "");
    this.#panel.show("partly", !refused && problem ? this.#text("bring.partly", { name }) : "");
    this.#panel.partNamed("preview").hidden = refused;
    this.#choices.offer([]);
    if (refused) return;
    this.preview();
    this.#findSame(notebook);
    const title = elementIn(this.#panel.partNamed("preview"), "h3");
    title.textContent = this.#text("bring.preview", { name });
    title.focus();
  }

  get #replaces() {
    return this.#panel.partNamed("preview").querySelector("[value=replace]:checked") !== null;
  }

  /** Asks Python who is in both; without an answer, the two are merged as they are. */
  async #findSame(brought) {
    this.#panel.show("same-failed", "");
    if (!this.#same || !brought.contacts.length || !this.#store.notebook.contacts.length) return;
    try {
      const pairs = await this.#same.pairs(
        merged(this.#store.notebook, brought),
        this.#store.notebook,
      );
      if (brought !== this.#brought) return;
      this.#choices.offer(pairs);
      if (pairs.length) this.preview();
    } catch (error) {
      if (!error.reason) throw error;
      this.#panel.show("same-failed", this.#text("bring.same_failed"));
    }
  }

  /** Shows what would change, where a file waits for a decision. */
  async preview() {
    const [brought, number] = [this.#brought, ++this.#previews];
    if (!brought) return;
    this.#choices.hide(this.#replaces);
    const after = this.#replaces
      ? brought
      : await this.#joined(merged(this.#store.notebook, brought));
    if (number !== this.#previews || brought !== this.#brought) return;
    this.#panel
      .partNamed("changes")
      .replaceChildren(...preview(this.#panel.words, this.#store.notebook, after));
  }

  /** Returns the merged notebook, in which those who were ticked are one. */
  async #joined(both) {
    if (!this.#same || !this.#choices.chosen.length) return both;
    const changes = await this.#same.joining(both, this.#choices.chosen);
    let stamp = largestTimestamp(both);
    return withChanges(both, changes, () => ++stamp);
  }

  /** Makes the notebook hold what the file holds, in the way that was chosen. */
  async bring() {
    const [brought, name, chosen] = [this.#brought, this.#fileName, this.#choices.chosen];
    if (!brought) return;
    if (this.#replaces) this.#store.restore(brought, this.#text("bring.undo_replaced", { name }));
    else {
      const both = merged(this.#store.notebook, brought);
      const changes = this.#same && chosen.length ? await this.#same.joining(both, chosen) : [];
      this.#store.merge(brought, this.#text("bring.undo_merged", { name }), changes);
    }
    this.#close("bring.done");
    this.#panel.child("[aria-labelledby=bring] [data-do=undo]").focus();
  }

  /** Leaves the notebook as it is. */
  leave() {
    this.#close("bring.cancelled");
    this.#panel.child("[type=file]").focus();
  }

  #close(said) {
    this.#brought = null;
    this.#panel.partNamed("preview").hidden = true;
    this.#panel.announce(said);
    this.#panel.refresh();
  }
}
