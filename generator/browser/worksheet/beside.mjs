// Where the person who is open stands on a wide screen: below the result, in its column, so that the
// list beside it stays as it is. The style sheet says when; it can't measure another column.

/** Keeps `home` told where the result's column is, until `signal` ends it. */
export function followColumn(home, signal) {
  const column = home.closest("form")?.querySelector(".pb-outcome");
  if (!column || !globalThis.ResizeObserver) return;
  const measure = () => {
    const { left, right, width } = column.getBoundingClientRect();
    const isFromRight = getComputedStyle(home).direction === "rtl";
    const start = isFromRight ? document.documentElement.clientWidth - right : left;
    home.style.setProperty("--pb-beside-start", `${start}px`);
    home.style.setProperty("--pb-beside-width", `${width}px`);
  };
  const watching = new ResizeObserver(measure);
  watching.observe(column);
  watching.observe(document.documentElement);
  signal.addEventListener("abort", () => watching.disconnect());
}
