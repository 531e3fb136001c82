// Controls that offer the notebook's contacts: one person by choice, several by name.

/** More suggestions than this nobody reads, and building them takes time. */
const MOST_SUGGESTED = 50;

const SEPARATOR = /[,;]\s*/;

export class People {
  #element;
  #contacts = [];

  /** `element` is the worksheet's form. */
  constructor(element) {
    this.#element = element;
  }

  /** Offers these contacts from now on; what is chosen stays chosen. */
  show(contacts) {
    this.#contacts = contacts
      .filter(({ name }) => name?.trim())
      .sort((one, other) => one.name.localeCompare(other.name));
    for (const select of this.#element.querySelectorAll("[data-contacts]")) this.#fill(select);
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

  #fill(select) {
    const kept = select.value;
    const [none] = select.options;
    const options = this.#contacts.map(({ id, name }) => new Option(name, id));
    select.replaceChildren(none, ...options);
    select.value = kept;
  }
}
