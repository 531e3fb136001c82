// Packs files into one stream that is cut in two, under Node. The job comes as JSON on standard
// input: {first: [file, …], second: file, targets: [file, file], level}.
//
// What the second part repeats of the first costs nothing, and the first can be unpacked before the
// second is there, or without it.
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { constants, createZstdCompress } from "node:zlib";

/** The stream has to look back over all of the first part. */
const WINDOW_LOG = 25;

const { first, second, targets, level } = JSON.parse(await text(process.stdin));
const stream = createZstdCompress({
  params: {
    [constants.ZSTD_c_compressionLevel]: level,
    [constants.ZSTD_c_windowLog]: WINDOW_LOG,
  },
});
const packed = [];
stream.on("data", (bytes) => packed.push(bytes));

for (const file of first) stream.write(await readFile(file));
const start = await flushed();
stream.write(await readFile(second));
const rest = await flushed();
stream.end();
await new Promise((done) => stream.on("end", done));
const following = Buffer.concat([rest, ...packed]);
// A decoder may hold back what it has unpacked until it is given more: so each part is followed by
// something that holds nothing.
await writeFile(targets[0], Buffer.concat([start, following.subarray(0, 1)]));
await writeFile(targets[1], following.subarray(1));

async function flushed() {
  await new Promise((done) => stream.flush(constants.ZSTD_e_flush, done));
  return Buffer.concat(packed.splice(0));
}
