/**
 * Remembers 长者模式. Runs in the head, waits for the switch, and sets it before anything is shown, so that nothing
 * jumps.
 */
/// <reference lib="dom" />
const key = "mingbai-senior";

function remember(senior: HTMLDetailsElement): void {
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

const parsing = new MutationObserver(() => {
  const senior = document.querySelector<HTMLDetailsElement>("details.senior");
  if (senior === null) return;
  parsing.disconnect();
  remember(senior);
});
parsing.observe(document, { childList: true, subtree: true });
