// What was typed into fields and isn't shown by Python yet: it stays as typed until the field is left.

export class TypedValues {
  /** Values by the name of their field. */
  #values = new Map();
  /** {field, value, form} that Python hasn't been told. */
  #waiting = new Map();

  has(name) {
    return this.#values.has(name);
  }

  get(name) {
    return this.#values.get(name);
  }

  /**
   * @param {StudioField} field
   * @param {any} value
   * @param {StudioForm} form
   */
  set(field, value, form) {
    this.#values.set(field.name, value);
    this.#waiting.set(field.name, { field, value, form });
  }

  /** Returns the next {field, value, form} to tell Python, or undefined. */
  next() {
    const [first] = this.#waiting.values();
    if (first) this.#waiting.delete(first.field.name);
    return first;
  }

  /** Forgets the value of a field that was told; returns whether there was one. */
  settle(name) {
    return !this.#waiting.has(name) && this.#values.delete(name);
  }

  /** Forgets every value that was told: somebody else may have changed it since. */
  settleAll() {
    for (const name of [...this.#values.keys()]) this.settle(name);
  }

  clear() {
    this.#values.clear();
    this.#waiting.clear();
  }
}
