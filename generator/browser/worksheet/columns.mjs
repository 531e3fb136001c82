// What the line of a person says in each column of a list, and what it is sorted by.

import { compareText, shortDate } from "./line-text.mjs";

/** The columns in their order; "name" is the title of the line. */
export const COLUMNS = ["name", "role", "tier", "last", "next", "priority"];

export class Columns {
  #words;
  #tiers;

  /** `fields` are those of the group; a choice among them shows its label. */
  constructor(fields, words) {
    const options = fields.find(({ id }) => id === "tier")?.options ?? [];
    this.#words = words;
    this.#tiers = options.map(({ id, label }) => ({ id, label }));
  }

  /** Returns what the line says in `column`: `answers` are saved, `facts` came from Python. */
  text(column, answers, facts = {}) {
    switch (column) {
      case "role":
        return answers.role?.trim() || answers.department?.trim() || "";
      case "tier":
        return this.#tiers.find(({ id }) => id === answers.tier)?.label ?? "";
      case "priority":
        return facts.priority ?? "";
      default:
        return this.#dated(column, facts[column]);
    }
  }

  /** Returns the ids of the rows, {id, …} each, by a column; what says nothing comes last. */
  sorted(rows, facts, column, isDescending) {
    const keyed = rows.map((row) => ({
      id: row.id,
      key: this.#key(column, row, facts.get(row.id)),
    }));
    const known = keyed.filter(({ key }) => key !== "");
    const unknown = keyed.filter(({ key }) => key === "");
    known.sort((one, other) => (isDescending ? -1 : 1) * compareText(one.key, other.key));
    return [...known, ...unknown].map(({ id }) => id);
  }

  #key(column, answers, facts = {}) {
    if (column === "name") return answers.name?.trim() ?? "";
    if (column === "priority") return facts.rank ? String(facts.rank) : "";
    if (column === "role") return this.text(column, answers);
    if (column !== "tier") return facts[column] ?? "";
    const place = this.#tiers.findIndex(({ id }) => id === answers.tier);
    return place < 0 ? "" : String(place);
  }

  #dated(column, day) {
    return day ? this.#words.text(`row.${column}`, { day: shortDate(day) }) : "";
  }
}
