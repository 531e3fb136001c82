// What can be done with the whole of an entry: hide, show, move, remove, back to what ships.

export class EntryActions {
  #session;
  #words;

  /** @param {import("./session.mjs").Session} session */
  constructor(session, words) {
    this.#session = session;
    this.#words = words;
  }

  /** Returns {key, act} for each button of the entry that is open. */
  get all() {
    const { state, entry, hidden_with } = this.#session.openForm;
    const collection = this.#collection;
    const can = collection?.can_add;
    return [
      state === "changed" && this.#one("reset_all", "reset", { entry }),
      can && state !== "hidden" && state !== "own" && this.#one("hide", "hide", { entry }),
      state === "hidden" && !hidden_with && this.#one("show", "show", { entry }),
      collection?.can_move && state !== "hidden" && this.#moved("move_up", -1),
      collection?.can_move && state !== "hidden" && this.#moved("move_down", 1),
      state === "own" && this.#one("remove", "remove", { entry }),
    ].filter(Boolean);
  }

  get #collection() {
    const { entry } = this.#session.openForm;
    return this.#session.state.collections.find(({ entries }) =>
      entries.some(({ id }) => id === entry),
    );
  }

  /** Behind none is before all others. */
  #moved(key, by) {
    const { entry } = this.#session.openForm;
    const others = this.#collection.entries.filter(({ id }) => id !== entry);
    const at = this.#collection.entries.findIndex(({ id }) => id === entry) + by;
    if (at < 0 || at > others.length) return null;
    const after = at === 0 ? null : others[at - 1].id.split("/")[1];
    return this.#one(key, "move", { entry, after });
  }

  #one(key, name, payload) {
    const { title } = this.#session.openForm;
    const what = this.#words.text(`step.${key}`, { title });
    const act = async () => {
      const reply = await this.#session.change(name, payload, what);
      if (reply?.files) this.#session.say(`${what}.`);
    };
    return { key, act };
  }
}
