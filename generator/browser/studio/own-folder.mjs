// The folder content/own/ as a person has it on disk: chosen as a folder, which browsers hand over as
// a list of files.

const TEXTS = /\.(ya?ml|md|jinja|txt|svg)$/i;
const OWN = "content/own/";

/**
 * Returns the files of a chosen folder by their path below content/own/; the folder may be that one,
 * or one that has it inside.
 * @param {Iterable<File>} chosen
 */
export async function filesIn(chosen) {
  /** @type {[string, File][]} */
  const files = [...chosen].map((file) => [pathOf(file), file]);
  const isWhole = files.some(([path]) => path.includes(OWN));
  const wanted = files.filter(([path]) => !isWhole || path.includes(OWN));
  const read = wanted.map(async ([path, file]) => [path.split(OWN).at(-1), await contentOf(file)]);
  return Object.fromEntries(await Promise.all(read));
}

/** The first part is the name of the folder that was chosen. */
function pathOf(file) {
  const path = `/${file.webkitRelativePath || file.name}`;
  return path.includes(`/${OWN}`) ? path : path.split("/").slice(2).join("/");
}

async function contentOf(file) {
  if (TEXTS.test(file.name)) return file.text();
  return new Uint8Array(await file.arrayBuffer());
}
