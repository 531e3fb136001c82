// Answers what Home makes of each notebook: the ids of who is due, and how many more can wait.
import { text } from "node:stream/consumers";
import { agenda, promisesDue } from "../../generator/browser/home/due.mjs";

const { asked, rules } = JSON.parse(await text(process.stdin));
const answers = asked.map(({ notebook, today }) => {
  const { due, waiting } = agenda(notebook, rules, today);
  const promises = promisesDue({ promises: [], ...notebook }, rules, today).map(({ id }) => id);
  return { due: due.map(({ contact }) => contact.id), waiting, promises };
});
process.stdout.write(JSON.stringify(answers));
