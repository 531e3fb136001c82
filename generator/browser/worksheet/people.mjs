// Controls that offer the notebook's contacts: one person by choice, several by name.

/** More suggestions than this nobody reads, and building them takes time. */
const MOST_SUGGESTED = 50;

const SEPARATOR = /[,;]\s*/;

/** What tells people of one name apart, in brackets; worksheets/relations/names.py reads it again. */
const DETAILS = ["department", "role", "email"];

export class People {
  #element;
  #contacts = [];
  /** The ids of contacts that were joined with one, by the id of that: an answer may mean them. */
  #joined = new Map();

  /** `element` is the worksheet's form. */
  constructor(element) {
    this.#element = element;
  }

  /** Offers these contacts from now on; what is chosen stays chosen. */
  show(contacts) {
    this.#contacts = toldApart(contacts.filter(({ name }) => name?.trim())).sort((one, other) =>
      one.name.localeCompare(other.name),
    );
    this.#joined = new Map(contacts.map(({ id, joined_ids: ids = "" }) => [id, ids.split(/\s+/)]));
    for (const select of this.#selects()) this.#fill(select);
  }

  /** Suggests names that go on from what is typed after the last comma. */
  suggest(control) {
    const list = this.#element.querySelector(`#${CSS.escape(control.getAttribute("list"))}`);
    const said = control.value.split(SEPARATOR);
    const typed = said.pop().trim().toLowerCase();
    const before = said.map((name) => `${name}, `).join("");
    const fits = ({ name }) => name.toLowerCase().includes(typed) && !said.includes(name);
    const names = this.#contacts.filter(fits).slice(0, MOST_SUGGESTED);
    list.replaceChildren(...names.map(({ name }) => new Option("", before + name)));
  }

  /** Returns the lists of people: also those of rows to come. */
  #selects() {
    const templates = [...this.#element.querySelectorAll("[data-row-template]")];
    const within = [this.#element, ...templates.map(({ content }) => content)];
    return within.flatMap((part) => [...part.querySelectorAll("[data-contacts]")]);
  }

  #fill(select) {
    const chosen = select.value;
    const [none] = select.options;
    select.replaceChildren(none, ...this.#contacts.flatMap((contact) => this.#options(contact)));
    select.value = chosen;
  }

  #options({ id, name }) {
    const gone = this.#joined.get(id).filter(Boolean);
    const hidden = gone.map((other) => Object.assign(new Option(name, other), { hidden: true }));
    return [new Option(name, id), ...hidden];
  }
}

/** Returns {id, name} of each contact; a name that several have goes with what tells them apart. */
export function toldApart(contacts) {
  const namesakes = new Map(contacts.map(({ name }) => [keyOf(name), []]));
  for (const contact of contacts) namesakes.get(keyOf(contact.name)).push(contact);
  return contacts.map((contact) => {
    const others = namesakes.get(keyOf(contact.name)).filter((other) => other !== contact);
    const details = DETAILS.map((detail) => contact[detail]?.trim()).filter(Boolean);
    const isShared = (text) =>
      others.some((other) => DETAILS.some((detail) => keyOf(other[detail] ?? "") === keyOf(text)));
    const own = others.length && (details.find((text) => !isShared(text)) ?? details[0]);
    return { id: contact.id, name: own ? `${contact.name} (${own})` : contact.name };
  });
}

function keyOf(text) {
  return text.trim().toLowerCase();
}
