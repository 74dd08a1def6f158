// Reloads the page when a build has ended, good or not.
new EventSource("/.mingbai/events").addEventListener("message", () => location.reload());
