// Pictures from somebody's camera or computer: no larger than a page can use, under a tidy name.

import { slug } from "./fields/row-ids.mjs";

/** Twice the width of a page's column, for sharp screens. */
const MOST_PIXELS = 1600;
const QUALITY = 0.85;
/** What is drawn by lines, or moves, stays as it is. */
const UNCHANGED = new Set(["image/svg+xml", "image/gif"]);
/** Where a file holds transparent parts, so does what becomes of it. */
const TYPES = { "image/png": "image/png", "image/webp": "image/webp" };
const ENDINGS = {
  "image/svg+xml": "svg",
  "image/gif": "gif",
  "image/png": "png",
  "image/webp": "webp",
  "image/jpeg": "jpg",
};

/** What a person may choose. */
export const ACCEPTED = Object.keys(ENDINGS).join();

/**
 * Returns {name, bytes} of the picture as it goes into the site, or null for what is no picture.
 * @param {File} file
 */
export async function pictureOf(file) {
  const scaled = UNCHANGED.has(file.type) ? file : await scaledDown(file);
  if (!scaled) return null;
  const bytes = new Uint8Array(await scaled.arrayBuffer());
  return { name: `${plainName(file.name)}.${ENDINGS[scaled.type]}`, bytes };
}

/** @returns {Promise<Blob | null>} null for what is no picture */
async function scaledDown(file) {
  const image = await createImageBitmap(file).catch(ifNone);
  if (!image) return null;
  const factor = Math.min(1, MOST_PIXELS / Math.max(image.width, image.height));
  if (factor === 1 && file.type in ENDINGS) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * factor);
  canvas.height = Math.round(image.height * factor);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, TYPES[file.type] ?? "image/jpeg", QUALITY));
}

/** What browsers raise for bytes that are no picture. */
function ifNone(error) {
  if (!(error instanceof DOMException)) throw error;
  return null;
}

function plainName(name) {
  return slug(name.replace(/\.[^.]*$/, "")) || "picture";
}
