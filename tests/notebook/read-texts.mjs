// Reads texts as the page does: {texts: [text], now} on standard input, [{notebook, problem}] out.
import { text } from "node:stream/consumers";

import { readNotebook } from "../../generator/browser/notebook/reading.mjs";

const { texts } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(texts.map((one) => readNotebook(one))));
