// What each step of a start takes.

/** Returns {laps, lap}: `lap(name)` notes in `laps` the milliseconds since the one before. */
export function stopwatch() {
  const laps = {};
  let last = performance.now();
  const lap = (name) => {
    const now = performance.now();
    laps[name] = now - last;
    last = now;
  };
  return { laps, lap };
}
