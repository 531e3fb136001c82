// What must not be as it was when the snapshot was made, elsewhere and once for everybody.

/** Gives Python chance of its own, and the time zone of the clock on this wall. */
export function afterRestore(pyodide) {
  pyodide.pyimport("random").seed();
  const time = pyodide.pyimport("time");
  const [standard, daylight] = zones();
  time.timezone = standard.westSeconds;
  time.altzone = daylight.westSeconds;
  time.daylight = Number(standard.westSeconds !== daylight.westSeconds);
  time.tzname = pyodide.pyimport("builtins").tuple([standard.name, daylight.name]);
}

/** Returns the zone's time without and with daylight saving, for which clocks go forward. */
function zones() {
  const year = new Date().getFullYear();
  const halves = [0, 6].map((month) => zoneAt(new Date(year, month, 1)));
  return halves.sort((one, other) => other.westSeconds - one.westSeconds);
}

function zoneAt(moment) {
  const format = new Intl.DateTimeFormat("en", { timeZoneName: "short" });
  const name = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value;
  return { name, westSeconds: moment.getTimezoneOffset() * 60 };
}
