/** Where a command writes. Colours and progress are for a terminal only; a pipe stays plain and quiet. */
import { styleText } from "node:util";

export interface Terminal {
  /** What was asked for, on standard output. */
  readonly print: (text: string) => void;
  /** What a person should know besides, on standard error. */
  readonly complain: (text: string) => void;
  /** A line that the next one replaces; nothing where nobody watches. */
  readonly progress: (text: string) => void;
  readonly paint: (colour: "red" | "yellow" | "green" | "dim" | "bold", text: string) => string;
}

export function processTerminal(): Terminal {
  const watched = process.stderr.isTTY;
  const coloured = process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (watched) process.stderr.write(`\r\u001B[2K${text}`);
    },
    paint: (colour, text) => (coloured ? styleText(colour, text) : text),
  };
}
