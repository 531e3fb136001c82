// Says which texts are days: {texts: [text]} on standard input, [text] out.
import { text } from "node:stream/consumers";

import { isDay } from "../../generator/browser/page/days.mjs";

const { texts } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(texts.filter(isDay)));
