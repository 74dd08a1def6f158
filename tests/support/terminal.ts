import type { Terminal } from "../../src/commands/terminal.ts";

/** A terminal that nobody watches; keeps what was printed. */
export function silentTerminal(): Terminal & { readonly printed: string[]; readonly complained: string[] } {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    printed,
    complained,
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    progress: () => undefined,
    paint: (_colour, text) => text,
  };
}
