// A search through what was noted about conversations, without Python and without an answer saved.

import { create, labelled } from "../page/dom.mjs";
import { dateText } from "../page/days.mjs";
import { listText } from "../page/words.mjs";
import { finds, plain } from "../page/plain-text.mjs";
import { talkTexts } from "../notebook/talk-texts.mjs";

/** More than these nobody reads through; another word narrows it. */
const MOST = 20;

export class NoteSearch {
  #place;
  #store;
  #words;
  #input = create("input", { type: "search", autocomplete: "off" });
  #count = create("p", { className: "pb-find-count" }, { role: "status" });
  #list = create("ol", { className: "pb-plain" });

  /** `place` is where it stands, with what leads to a person's page; `signal` ends it. */
  constructor(place, store, words, signal) {
    this.#place = place;
    this.#store = store;
    this.#words = words;
    place.append(
      labelled("pb-note-search", words.text("notes.find"), this.#input),
      this.#count,
      this.#list,
    );
    const search = (event) => {
      event.stopPropagation(); // what is looked for is no answer of the worksheet
      this.#show();
    };
    this.#input.addEventListener("input", search, { signal });
    for (const type of ["changed", "other-tab"])
      store.addEventListener(type, () => this.#show(), { signal });
    signal.addEventListener("abort", () => place.replaceChildren());
  }

  #show() {
    const query = this.#input.value;
    const found = plain(query) ? this.#found(query) : [];
    const items = found.slice(0, MOST).map(({ talk, people }) => this.#item(talk, people));
    this.#list.replaceChildren(...items);
    const count = found.length;
    this.#count.textContent = plain(query) ? this.#words.textFor("notes.found", count) : "";
  }

  #found(query) {
    const { notebook } = this.#store;
    const fits = finds(query);
    const names = new Map(notebook.contacts.map(({ id, name = "" }) => [id, name.trim()]));
    const withPeople = talkTexts(notebook).map(({ talk, text }) => {
      const people = (talk.people ?? "").split(/\s+/).filter((id) => names.get(id));
      return { talk, people: people.map((id) => ({ id, name: names.get(id) })), text };
    });
    return withPeople.filter(({ people, text }) =>
      fits(`${text} ${plain(listText(people.map(({ name }) => name)))}`),
    );
  }

  #item(talk, people) {
    const who = create("p", { className: "pb-who" });
    who.append(
      `${dateText(talk.day ?? "")} `,
      ...people.flatMap((one, place) => this.#link(one, place)),
    );
    const noted = [talk.note, talk.gave, talk.got].filter((text) => text?.trim());
    const texts = noted.map((textContent) =>
      create("p", { className: "pb-note-text", textContent, dir: "auto" }),
    );
    const item = create("li", { className: "pb-talk" });
    item.append(who, ...texts);
    return item;
  }

  #link({ id, name }, place) {
    const divider = place ? [", "] : [];
    const { person } = this.#place.dataset;
    if (!person) return [...divider, create("strong", { textContent: name })];
    return [
      ...divider,
      create("a", { textContent: name, href: `${person}#?contact=${encodeURIComponent(id)}` }),
    ];
  }
}
