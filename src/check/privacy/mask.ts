/** Numbers of persons, so that they can be found again in the file and yet are never printed. */
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { type PrivateNumber, privateNumbersIn } from "./numbers.ts";

/** A text with the middle of every number of a person starred; `known` are those that other words gave away. */
function withoutPrivateNumbers(text: string, known: readonly Pick<PrivateNumber, "digits" | "masked">[] = []): string {
  const starred = privateNumbersIn(text).reduceRight(
    (rest, { from, to, masked }) => rest.slice(0, from) + masked + rest.slice(to),
    text,
  );
  return known.reduce((rest, { digits, masked }) => rest.replaceAll(digits, masked), starred);
}

function maskMessage(message: VFileMessage, known: readonly PrivateNumber[]): void {
  const mask = (text: string) => withoutPrivateNumbers(text, known);
  message.reason = mask(message.reason);
  message.message = message.reason;
  if (message.note !== undefined) message.note = mask(message.note);
  if (message.actual !== undefined) message.actual = mask(message.actual);
  if (message.expected !== undefined) message.expected = message.expected.map(mask);
  if (message.cause instanceof VFileMessage) maskMessage(message.cause, known);
}

/** Whatever a finding is about, it may quote words with a number in them. */
export function maskMessages({ messages }: VFile, known: readonly PrivateNumber[] = []): void {
  for (const message of messages) maskMessage(message, known);
}
