// What to call a record of the notebook in a list that people read.

import { sheetOf } from "../worksheet/drafts.mjs";
import { dateText } from "../page/days.mjs";
import { listText } from "../page/words.mjs";

const LONGEST = 60;

export class Titles {
  #words;
  #names;

  /** `notebooks` are those the records and the people in them come from, the first one first. */
  constructor(words, notebooks) {
    this.#words = words;
    const contacts = notebooks.toReversed().flatMap(({ contacts }) => contacts);
    this.#names = new Map(contacts.map(({ id, name }) => [id, name]));
  }

  /** Returns the title of the record with these values. */
  of(collection, id, values) {
    return shortened(this.#written(collection, id, values).trim()) || this.#unnamed;
  }

  /** Returns what a field is called; one this site has no words for goes by its own name. */
  field(name) {
    return this.#words.find(`field.${name}`) ?? name;
  }

  #written(collection, id, values) {
    switch (collection) {
      case "contacts":
        return values.name ?? "";
      case "interactions":
        return this.#conversation(values);
      case "promises":
        return values.what ?? "";
      case "pitches":
        return values.text ?? "";
      case "questions":
        return this.#question(values);
      case "events":
        return values.summary ?? "";
      case "sheet_rows":
        return this.#lineOfList(values);
      case "answers":
        return this.#words.find(`sheet.${sheetOf(id)}`) ?? id;
      default:
        return this.#words.text(`record.${collection}`);
    }
  }

  /** Nobody knows the fields of a worksheet that may be gone: the first text says which it is. */
  #lineOfList({ id: _id, belongs_to: list = "", ...answers }) {
    const text = Object.values(answers).find((answer) => answer.trim() && !this.#names.has(answer));
    return text ?? this.#words.find(`sheet.${list.split(".")[0]}`) ?? "";
  }

  #conversation({ people: ids = "", day = "" }) {
    const names = ids
      .split(" ")
      .filter(Boolean)
      .map((id) => this.#name(id));
    const [people, on] = [listText(names), dateText(day)];
    if (!people || !on) return people || on;
    return this.#words.text("record.conversation", { people, day: on });
  }

  #question({ question = "", contact = "" }) {
    if (!contact) return question;
    return this.#words.text("record.question", { question, name: this.#name(contact) });
  }

  #name(id) {
    return this.#names.get(id) || this.#unnamed;
  }

  get #unnamed() {
    return this.#words.text("bring.unnamed");
  }
}

function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
