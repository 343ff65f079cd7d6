// What was folded out stays so when the page shows a new reading.
const open = new Set();
let focused = "";
document.addEventListener("htmx:beforeSwap", () => {
  open.clear();
  focused = document.activeElement ? document.activeElement.id : "";
  document.querySelectorAll("#draft details[open][id]").forEach((part) => open.add(part.id));
});
document.addEventListener("htmx:afterSwap", () => {
  document.querySelectorAll("#draft details[id]").forEach((part) => {
    part.open = part.open || open.has(part.id);
  });
  // What stands in a folded part cannot get the focus before it is open again
  const part = focused ? document.getElementById(focused) : null;
  if (part) {
    part.focus({ preventScroll: true });
  }
});
// A name says nothing about the reading; there is nothing to show anew.
document.addEventListener(
  "change",
  (event) => {
    if (event.target.id === "keepAs") {
      event.stopPropagation();
    }
  },
  true,
);
