// A promise settled from outside; browsers of two years ago have no `Promise.withResolvers`.

/** Returns {promise, resolve, reject}. */
export function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
