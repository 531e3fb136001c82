// Files the person chose in a form: given to Python with each request, and saved nowhere.

import { MOST_FILE_BYTES } from "../notebook/schema.mjs";

export class Attachments {
  #byField = {};
  /** The files that were chosen last in each field, which may still be on their way. */
  #chosen = {};

  /** What goes into a request: {field: {name, base64}}; of several files {"field:0": …}. */
  get all() {
    return this.#byField;
  }

  /** Takes what is chosen in a file control. Returns "taken", "too-large" or "unreadable". */
  async take({ name, files, multiple }) {
    const chosen = [...files];
    this.#chosen[name] = chosen;
    this.#replace(name, {});
    if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES) return "too-large";
    const texts = await Promise.all(chosen.map(base64Of)).catch(() => null); // moved, or locked
    if (texts === null) return "unreadable";
    if (this.#chosen[name] !== chosen) return "taken";
    const entries = chosen.map((file, at) => [
      multiple ? `${name}:${at}` : name,
      { name: file.name, base64: texts[at] },
    ]);
    this.#replace(name, Object.fromEntries(entries));
    return "taken";
  }

  #replace(name, files) {
    const others = Object.entries(this.#byField).filter(([key]) => key.split(":")[0] !== name);
    this.#byField = { ...Object.fromEntries(others), ...files };
  }
}

function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
