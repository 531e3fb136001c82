// Keeps a store as a page does: a line asks for one of its methods, the answer is the notebook.
import { createInterface } from "node:readline";
import { Store } from "../../generator/browser/notebook/store.mjs";
import { Browser } from "./rules/browser.mjs";

let store;
for await (const line of createInterface({ input: process.stdin })) {
  const { call, values = [] } = JSON.parse(line);
  const offered = [];
  if (call === "open") store = new Store(new Browser().open());
  store.addEventListener("saved", () => offered.push(store.lastStep?.what ?? ""), { once: true });
  const returned = store[call === "open" ? "note" : call](...values);
  const { notebook } = store;
  console.log(JSON.stringify({ notebook, isDone: returned === true, offered }));
}
