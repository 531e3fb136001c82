// References to contacts that were joined with another, as worksheets/notebook/references.py follows
// them: what was written on another computer means the one that stayed.

/** Returns the notebook, in which no conversation or promise points at a contact that was joined. */
export function withReferences(notebook) {
  const standsFor = joinedIds(notebook.contacts);
  if (!standsFor.size) return notebook;
  const follow = (id) => standsFor.get(id) ?? id;
  const people = (ids = "") => [...new Set(ids.split(/\s+/).map(follow))].join(" ");
  return {
    ...notebook,
    interactions: notebook.interactions.map((talk) => ({ ...talk, people: people(talk.people) })),
    promises: notebook.promises.map((promise) => ({
      ...promise,
      contact: follow(promise.contact),
    })),
  };
}

function joinedIds(contacts) {
  const ids = new Set(contacts.map(({ id }) => id));
  const joining = contacts.filter(({ joined_ids: joined }) => joined?.trim());
  joining.sort((one, other) => (one.id < other.id ? -1 : 1));
  const standsFor = new Map();
  for (const { id, joined_ids: joined } of joining)
    for (const gone of joined.trim().split(/\s+/))
      if (!ids.has(gone) && !standsFor.has(gone)) standsFor.set(gone, id);
  return standsFor;
}
