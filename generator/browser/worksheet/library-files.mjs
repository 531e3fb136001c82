// Files that Python makes with a library it doesn't begin with, as worksheets/files states them.

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */
const { libraryFiles } = PLAYBOOK_RUNTIME;

/** Returns whether one of the `declared` exports ({id, filename}) that is `offered` (ids) is such a file. */
export function offersLibraries(declared, offered) {
  const names = declared.filter(({ id }) => offered.includes(id)).map(({ filename }) => filename);
  return names.some((name) => libraryFiles.some((ending) => name.endsWith(ending)));
}
