// Texts for comparing: whoever searches types small letters, and leaves out the accents.

/** Returns the text in small letters without accents. */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim();
}

/** Returns a function that says whether a plain text has every word of the query. */
export function finds(query) {
  const words = plain(query).split(/\s+/);
  return (text) => words.every((word) => text.includes(word));
}
