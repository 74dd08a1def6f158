/** Remembers 长者模式. Runs as soon as the switch is read and before what follows is, so that nothing jumps. */
/// <reference lib="dom" />
const key = "mingbai-senior";
const senior = document.querySelector<HTMLDetailsElement>("details.senior");
if (senior !== null) {
  // A browser may forbid storage; then the choice holds for this page.
  try {
    if (localStorage.getItem(key) === "1") senior.open = true;
  } catch {}
  senior.addEventListener("toggle", () => {
    try {
      if (senior.open) localStorage.setItem(key, "1");
      else localStorage.removeItem(key);
    } catch {}
  });
}
