// Answers what Home makes of each notebook: the ids of who is due, and how many more can wait.
import { text } from "node:stream/consumers";
import { agenda } from "../../generator/browser/home/due.mjs";

const { asked, rules } = JSON.parse(await text(process.stdin));
const answers = asked.map(({ notebook, today }) => {
  const { due, waiting } = agenda(notebook, rules, today);
  return { due: due.map(({ contact }) => contact.id), waiting };
});
process.stdout.write(JSON.stringify(answers));
