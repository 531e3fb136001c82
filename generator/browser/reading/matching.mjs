// How an item's fact is compared with what a person chose. `data-match` of a control names one.

export const MATCHES = {
  /** The fact lists names; the choice is one of them. */
  includes: (fact, choice) => fact.split(" ").includes(choice),
  /** The fact is a number that may not be larger than the choice. */
  "at-most": (fact, choice) => Number(fact) <= Number(choice),
  /** The fact is two numbers, and the choice lies between them. */
  between: (fact, choice) => {
    const [least, most] = fact.split(" ").map(Number);
    return least <= Number(choice) && Number(choice) <= most;
  },
};
