// What was typed into fields and isn't shown by Python yet: it stays as typed until the field is left.

/** One field in one form: another form may have a field of that name. */
const keyOf = (name, { entry }) => `${entry} ${name}`;

export class TypedValues {
  /** Values by their field and form. */
  #values = new Map();
  /** {field, value, form} that Python hasn't been told, likewise. */
  #waiting = new Map();

  /**
   * Returns what a field holds: what was typed into it, or what Python has.
   * @param {StudioField} field
   * @param {StudioForm} form
   */
  valueOf(field, form) {
    const key = keyOf(field.name, form);
    return this.#values.has(key) ? this.#values.get(key) : field.value;
  }

  /**
   * @param {StudioField} field
   * @param {any} value
   * @param {StudioForm} form
   */
  set(field, value, form) {
    const key = keyOf(field.name, form);
    this.#values.set(key, value);
    this.#waiting.set(key, { field, value, form });
  }

  /** Returns the next {field, value, form} to tell Python, or undefined. */
  next() {
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [key, told] = first;
    this.#waiting.delete(key);
    return told;
  }

  /** Forgets the value of a field that was told; returns whether there was one. */
  settle(name, form) {
    return this.#settle(keyOf(name, form));
  }

  /** Forgets every value that was told: somebody else may have changed it since. */
  settleAll() {
    for (const key of [...this.#values.keys()]) this.#settle(key);
  }

  #settle(key) {
    return !this.#waiting.has(key) && this.#values.delete(key);
  }
}
