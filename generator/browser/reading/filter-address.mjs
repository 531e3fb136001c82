// Where a filter's choices stand in an address: `#?person=mentors&purpose=advice`.
//
// In the fragment, since a browser never sends it: no access log tells who looked for a recruiter.

const BEGINNING = "#?";

/**
 * Returns the choices in the fragment of an address, or null where it holds none. With `names`,
 * those of the query instead, where links made for an earlier version have them.
 */
export function choicesIn({ hash, searchParams }, names) {
  if (names) return names.some((name) => searchParams.has(name)) ? searchParams : null;
  return hash.startsWith(BEGINNING) ? new URLSearchParams(hash.slice(BEGINNING.length)) : null;
}

/** Returns the address with these choices ([name, value]) and no others; the rest of its query stays. */
export function withChoices(url, names, choices) {
  for (const name of names) url.searchParams.delete(name);
  const text = new URLSearchParams(choices).toString();
  url.hash = text && BEGINNING.slice(1) + text;
  return url;
}
