// Packs files into one stream that is cut in two, under Node. The job comes as JSON on standard
// input: {first: [file, …], second: file, targets: [file, file]}.
//
// What the second part repeats of the first costs nothing, and the first can be unpacked before the
// second is there, or without it.
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { constants, createZstdCompress } from "node:zlib";

/** Above it the files hardly shrink and packing takes twice as long. */
const LEVEL = 19;
/** The stream has to look back over all of the first part. */
const WINDOW_LOG = 25;

const { first, second, targets } = JSON.parse(await text(process.stdin));
const stream = createZstdCompress({
  params: {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    [constants.ZSTD_c_windowLog]: WINDOW_LOG,
  },
});
const packed = [];
stream.on("data", (bytes) => packed.push(bytes));
for (const file of first) stream.write(await readFile(file));
await new Promise((done) => stream.flush(constants.ZSTD_e_flush, done));
await writeFile(targets[0], Buffer.concat(packed.splice(0)));
stream.end(await readFile(second));
await new Promise((done) => stream.on("end", done));
await writeFile(targets[1], Buffer.concat(packed));
