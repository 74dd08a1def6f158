/** The rules → `/data/rules.json`: what each demands, from what source, and over which cells, so that others can run them. */
import { rules } from "../check/check.ts";
import type { Form } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import { identitiesOf } from "../form/identities.ts";
import { readingRules } from "../read/catalogue.ts";

/** Raised when a key changes its meaning or goes away. */
const version = 1;

/** Every sum that a rule demands, in cells; a term of several cells is their sum. */
function sumsOf(rule: string) {
  return (forms as readonly Form[]).flatMap((form) =>
    form.tables.flatMap((table) =>
      identitiesOf(table)
        .filter((identity) => identity.rule === rule)
        .map(({ each, at, left, right }) => ({
          form: form.key,
          table: table.key,
          each,
          at: at.key,
          left: left.flatMap(({ cells }) => cells),
          right: right.flatMap(({ cells }) => cells),
        })),
    ),
  );
}

export function rulesJson(): string {
  const checking = rules.map(({ id, level, answerable, summary, why, source, formula }) => ({
    id,
    stage: "check",
    level,
    // Whether the body may explain what it finds instead of mending it.
    answerable: answerable ?? level === "warning",
    summary,
    why,
    source,
    formula: formula ?? null,
    sums: sumsOf(id),
  }));
  const reading = readingRules.map(({ id, level, summary, why }) => ({
    id,
    stage: "read",
    level,
    answerable: level === "warning",
    summary,
    why,
    source: null,
    formula: null,
    sums: [],
  }));
  return `${JSON.stringify({ version, rules: [...checking, ...reading] }, null, 1)}\n`;
}
