// What rows are known by: an id that stays. Nobody has to think of one, a new row takes it from its name.

/** It is never shown. */
export const ID = "id";

/** How ids are written, by their kind: those of addresses, and those of a worksheet's questions. */
const BETWEEN = { name: "_" };
/** What a row without a name is called until it has one. */
const UNNAMED = /^new(?:[-_]\d+)?$/;
const MOST_WORDS = 6;

/** Returns the ids there are, by the part of a row that holds them: no two are the same in one form. */
export function idsIn(field, value, found = new Map()) {
  if (field.kind === "groups") for (const row of value ?? []) gather(field, row, found);
  if (field.kind === "group") gather(field, value ?? {}, found);
  return found;
}

function gather(field, row, found) {
  for (const part of field.fields) {
    if (part.name !== ID) idsIn(part, row[part.name], found);
    else if (row[ID]) idsOf(part, found).add(row[ID]);
  }
}

function idsOf(part, found) {
  if (!found.has(part)) found.set(part, new Set(part.taken));
  return found.get(part);
}

/** Returns the row with its id, which is none of the `ids` of others; it is among them now. */
export function withId(field, row, ids) {
  const part = field.fields.find(({ name }) => name === ID);
  const text = firstText(field, row);
  if (!part || (row[ID] && !(UNNAMED.test(row[ID]) && text))) return row;
  const taken = idsOf(part, ids);
  taken.delete(row[ID]);
  return { ...row, [ID]: freeId(text, taken, BETWEEN[part.kind] ?? "-") };
}

function freeId(text, taken, between) {
  const words = slug(text).split("-").slice(0, MOST_WORDS);
  const stem = words.join(between) || "new";
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}${between}${number}`;
  taken.add(id);
  return id;
}

/** Returns the text as it can stand in an address: small letters, digits and hyphens, a letter first. */
export function slug(text) {
  const plain = text.normalize("NFKD").toLowerCase();
  return plain
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
}

/** Returns the first text in a row, which it is called by. */
export function firstText(field, row) {
  const named = field.fields.find(
    ({ name, kind }) => name !== ID && ["text", "date"].includes(kind) && row[name],
  );
  return named ? row[named.name] : "";
}
