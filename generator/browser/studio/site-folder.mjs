// The site written into a folder of the person's choosing, where the browser can do that.

/** False in most browsers but Chromium's, and on plain http. */
export function canWriteFolders() {
  return Boolean(globalThis.showDirectoryPicker);
}

/** Has the person choose a folder; null where they choose none. */
export async function chosenFolder() {
  try {
    return await showDirectoryPicker({ mode: "readwrite" });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

/**
 * Writes the files, by their path, into the folder; what else lies there stays.
 * @param {FileSystemDirectoryHandle} folder
 * @param {Record<string, FileContent>} files
 */
export async function writeInto(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    const names = path.split("/");
    const name = /** @type {string} */ (names.pop());
    let place = folder;
    for (const one of names) place = await place.getDirectoryHandle(one, { create: true });
    const file = await place.getFileHandle(name, { create: true });
    const writing = await file.createWritable();
    await writing.write(/** @type {any} */ (content));
    await writing.close();
  }
}
