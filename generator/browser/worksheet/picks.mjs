// A question only the answers raise: which of a few sentences sounds right.

/** Shows these {id, label} in a field's set of radio buttons, with `chosen` chosen; none hide it. */
export function showPicks(place, name, offered, chosen) {
  place.hidden = !offered.length;
  const known = [...place.querySelectorAll("input")].map(({ value }) => value).filter(Boolean);
  if (known.join() !== offered.map(({ id }) => id).join()) replacePicks(place, name, offered);
  for (const radio of place.querySelectorAll("input"))
    radio.checked = radio.value === (offered.some(({ id }) => id === chosen) ? chosen : "");
}

function replacePicks(place, name, offered) {
  const [none] = [...place.querySelectorAll("label")].slice(-1);
  for (const label of [...place.querySelectorAll("label")].slice(0, -1)) label.remove();
  none.before(...offered.map(({ id, label }) => pick(name, id, label)));
}

function pick(name, value, text) {
  const label = document.createElement("label");
  label.className = "pb-option";
  const radio = Object.assign(document.createElement("input"), { type: "radio", name, value });
  label.append(radio, ` ${text}`);
  return label;
}
