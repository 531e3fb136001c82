// Says which fields are asked as the page does: [{fields, typed}] on standard input, [[id]] out.
import { text } from "node:stream/consumers";

import { shownFields } from "../../generator/browser/worksheet/conditions.mjs";

const cases = JSON.parse(await text(process.stdin));
const shown = cases.map(({ fields, typed }) => [
  ...shownFields(fields, (id) => (Object.hasOwn(typed, id) ? typed[id] : "")),
]);
process.stdout.write(JSON.stringify(shown));
