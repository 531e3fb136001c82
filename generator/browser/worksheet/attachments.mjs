// Files the person chose in a form: given to Python with each request, and kept nowhere.

/** What no list of contacts needs; a larger file would only make the page hang. */
export const MOST_BYTES = 20_000_000;

export class Attachments {
  #byField = {};

  /** What goes into a request: {field: {name, base64}}. */
  get all() {
    return this.#byField;
  }

  /** Takes what is chosen in a file control. Returns whether it could be taken. */
  async take(control) {
    const [file] = control.files;
    delete this.#byField[control.name];
    if (!file) return true;
    if (file.size > MOST_BYTES) return false;
    this.#byField[control.name] = { name: file.name, base64: await base64Of(file) };
    return true;
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
