// The names under which this site stores something, as generator/model/stored.py states them.

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */
const { stored } = PLAYBOOK_RUNTIME;

/** The path of the site's folder; a colon in it would make one name the beginning of another. */
const HOME = home().pathname.replaceAll(":", "%3A");

/**
 * Returns the name of what is stored, or what all its names begin with. What a preview in the studio
 * saves is its own, and nothing of it is a reader's.
 */
export function nameOf(id) {
  return stored[id].name.replace("{home}", isApart(id) ? `${HOME}preview/` : HOME);
}

/** Returns whether this page is a preview in the studio. */
export function isPreview() {
  return "preview" in (globalThis.document?.documentElement?.dataset ?? {});
}

/** Returns what that was called before names held the site's path. */
export function earlierNameOf(id) {
  return isApart(id) ? "" : stored[id].earlier;
}

function isApart(id) {
  return isPreview() && !stored[id].is_of_site;
}

/** Returns what all names in `where` begin with under which something is that was typed, or made of it. */
export function typedNamesIn(where) {
  const typed = Object.values(stored).filter((one) => one.is_typed && one.where === where);
  return typed.flatMap(({ id }) => [nameOf(id), earlierNameOf(id)]).filter(Boolean);
}

/** Scripts lie two folders below the site's own; what runs without one lies where it says. */
function home() {
  const script = /** @type {HTMLScriptElement} */ (globalThis.document?.currentScript);
  const here = String(globalThis.location ?? "file:///");
  return script ? new URL("../../", script.src) : new URL(".", here);
}
