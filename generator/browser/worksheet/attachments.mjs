// Files the person chose in a form: given to Python with each request, and kept nowhere.

/** What no list of contacts needs; a larger file would only make the page hang. */
export const MOST_BYTES = 20_000_000;

export class Attachments {
  #byField = {};
  /** The file that was chosen last in each field, which may still be on its way. */
  #chosen = {};

  /** What goes into a request: {field: {name, base64}}. */
  get all() {
    return this.#byField;
  }

  /** Takes what is chosen in a file control. Returns "taken", "too-large" or "unreadable". */
  async take({ name, files: [file] }) {
    delete this.#byField[name];
    this.#chosen[name] = file;
    if (!file) return "taken";
    if (file.size > MOST_BYTES) return "too-large";
    const base64 = await base64Of(file).catch(() => null); // it was moved, or is locked
    if (base64 === null) return "unreadable";
    if (this.#chosen[name] === file) this.#byField[name] = { name: file.name, base64 };
    return "taken";
  }
}

function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
