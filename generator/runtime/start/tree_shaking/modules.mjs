// Compiled modules that no Python here imports: tests of Python itself, a database, packers.

const MODULES = [
  "_bz2",
  "_ctypes",
  "_hmac",
  "_lsprof",
  "_lzma",
  "_pickle",
  "_remote_debugging",
  "_sqlite3",
  "_testbuffer",
  "_testcapi",
  "_testcapi_datetime",
  "_testclinic",
  "_testclinic_limited",
  "_testinternalcapi",
  "_testlimitedcapi",
  "_xxtestfuzz",
  "_zstd",
  "cmath",
  "mmap",
  "termios",
  "xxsubtype",
];

/** By the first function of each stretch of files and the first after it: LZMA, SQLite and Zstandard. */
const LIBRARIES = [["lzma_version_number", "emscripten_GetProcAddress"]];

/** So many functions of others may be named between two of a file's own. */
const GAP = 16;

/**
 * Returns the places in `table` that only these modules and libraries use. The names of functions are
 * given as they lie in the binary, by what they are exported as, and as the table has them; the
 * modules may be others.
 *
 * The linker takes one file of code after the other, and puts into the table what each refers to: a
 * file's own functions are one stretch of both. Functions found equal have since become one, which
 * stands in the table twice or far from that stretch. These stay, as others may use them.
 */
export function unusedPlaces(functions, exported, table, modules = MODULES, libraries = LIBRARIES) {
  const positions = new Map(functions.map((name, position) => [name, position]));
  const starts = [...exported.values()].map((name) => positions.get(name)).sort((a, b) => a - b);
  const startOf = (name) => {
    if (!exported.has(name)) throw new Error(`Pyodide exports no ${name} any more`);
    return positions.get(exported.get(name));
  };
  const entries = modules.map((name) => startOf(`PyInit_${name}`));
  const files = [
    ...entries.map((start) => [start, starts.find((next) => next > start)]),
    ...libraries.map(([first, next]) => [startOf(first), startOf(next)]),
  ];
  const single = placesOfSingle(table);
  const ownPlaces = ([start, end]) =>
    single.filter(
      (place) => start <= positions.get(table[place]) && positions.get(table[place]) < end,
    );
  const stretches = files.flatMap((file) => longestStretch(ownPlaces(file)));
  return new Set([...entries.map((entry) => table.indexOf(functions[entry])), ...stretches]);
}

/** The places of functions that the table names once. */
function placesOfSingle(table) {
  const times = new Map();
  for (const name of table) times.set(name, (times.get(name) ?? 0) + 1);
  return [...table.keys()].filter((place) => times.get(table[place]) === 1);
}

function longestStretch(places) {
  const stretches = [];
  for (const place of places) {
    const last = stretches.at(-1);
    if (last && place - last.at(-1) <= GAP) last.push(place);
    else stretches.push([place]);
  }
  return stretches.sort((one, other) => other.length - one.length)[0] ?? [];
}
