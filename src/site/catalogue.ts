/**
 * Everything that a finding can be about, each with a page of its own: the rules of the check stage, of reading, of
 * explanations. */
import { rules } from "../check/check.ts";
import { answerVoid } from "../check/judge.ts";
import type { Rule } from "../check/rule.ts";
import type { Severity } from "../check/severity.ts";
import { readingRules as rulesOfReading } from "../read/catalogue.ts";

export interface CataloguedRule {
  readonly id: string;
  readonly level: Severity;
  /** An error that the body may explain. */
  readonly answerable?: true;
  readonly summary: string;
  readonly why: string;
  /** The law or the form it rests on; what reading asks of a file rests on neither. */
  readonly source?: string;
  readonly examples?: Rule["examples"];
}

/** What the report says is held against these. */
export const checkRules: readonly CataloguedRule[] = rules;

/** What a file must be like to be read. */
export const readingRules: readonly CataloguedRule[] = rulesOfReading;

/** What an explanation must be like to hold. */
export const explanationRules: readonly CataloguedRule[] = [answerVoid];

export const catalogue: readonly CataloguedRule[] = [...checkRules, ...readingRules, ...explanationRules];
