// Who is in two notebooks twice: Python knows what "same person" means, by the rules of the import.

import { Action, PROTOCOL } from "../engine/protocol.mjs";
import { dayText } from "../page/words.mjs";

/** At the end of a pair that nothing speaks against; see worksheets/sheets/person/joining.py. */
const SURE = "!";

export class SamePeople {
  #engine;
  #sheet;
  #opening;

  /** `sheet` is the worksheet about one person as the page carries it. */
  constructor(engine, sheet) {
    this.#engine = engine;
    this.#sheet = sheet;
    this.#opening = JSON.stringify({ protocol: PROTOCOL, action: Action.OPEN, sheet });
  }

  /**
   * Returns the pairs of contacts in `notebook` that may be one person, {ids, label, isSure} each;
   * the id of who is `ours` comes first. Pairs of which both are ours already are left out.
   */
  async pairs(notebook, ours) {
    const undecided = { ...notebook, answers: { ...notebook.answers, [this.#sheet.id]: {} } };
    const reply = await this.#ask(undecided, { action: Action.EVALUATE });
    const known = new Set(ours.contacts.map(({ id }) => id));
    return (reply?.choices.pairs ?? [])
      .map(({ id, label }) => ({
        ids: id.replace(SURE, "").split(" "),
        label,
        isSure: id.endsWith(SURE),
      }))
      .filter(({ ids }) => !ids.every((id) => known.has(id)))
      .map((pair) => ({
        ...pair,
        ids: [...pair.ids].sort((one, other) => Number(known.has(other)) - Number(known.has(one))),
      }));
  }

  /** Returns the changes of `notebook` that make one contact of each of these pairs. */
  async joining(notebook, pairs) {
    if (!pairs.length) return [];
    const values = { pairs: pairs.map(({ ids }) => ids.join(" ")).join(",") };
    const reply = await this.#ask(notebook, {
      action: Action.ACT,
      act: { id: "join-pairs", values },
    });
    return reply?.changes ?? [];
  }

  #ask(notebook, action) {
    this.#engine.start();
    const { changed: _changed, removed: _removed, ...records } = notebook;
    const request = {
      protocol: PROTOCOL,
      ...action,
      today: dayText(new Date()),
      sheet: this.#sheet.id,
      notebook: { ...records, changed: {}, removed: {} },
    };
    return this.#engine.ask(request, { opening: this.#opening });
  }
}
