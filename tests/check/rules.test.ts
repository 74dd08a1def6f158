import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport, rules } from "../../src/check/check.ts";
import { exampleCase, exampleReport } from "../../src/check/example.ts";
import type { Example } from "../../src/check/rule.ts";
import { formByKey, forms } from "../../src/form/forms.ts";
import { identitiesOf } from "../../src/form/identities.ts";
import { reportSchema } from "../../src/report/report.ts";

function messagesOf(example: Example) {
  const { report, surroundings } = exampleCase(example);
  return checkReport(report, new VFile({ path: report.source.path }), surroundings).file.messages;
}

describe.each(rules)("the rule $id", (rule) => {
  it("says what it checks, why and from where, and has right and wrong examples", () => {
    for (const text of [rule.summary, rule.why, rule.source]) expect(text).toMatch(/\p{Script=Han}{3}/u);
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.notOk.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.ok)("has nothing to say of “$title”", (example) => {
    expect(messagesOf(example).map(({ reason }) => reason)).toEqual([]);
  });

  it.each(rule.examples.notOk)("says of “$title” exactly what its page says", (example) => {
    const messages = messagesOf(example);
    expect(messages.map(({ reason }) => reason)).toEqual(example.messages);
    for (const message of messages) {
      expect(message).toMatchObject({
        ruleId: rule.id,
        url: `/rules/${rule.id}/`,
        fatal: { error: true, warning: false, info: undefined }[rule.level],
      });
      expect(message.place).toBeDefined();
      expect(message.note).toMatch(/^.+。$/u);
    }
  });
});

describe("the rules together", () => {
  it("hold for a report in miniature with nothing changed, which the schema accepts", () => {
    expect(reportSchema.safeParse(exampleReport({ title: "" })).success).toBe(true);
    expect(messagesOf({ title: "" })).toEqual([]);
  });

  it("have one rule for each kind of sum that a form demands", () => {
    const demanded = forms.flatMap(({ key }) => formByKey(key).tables.flatMap(identitiesOf)).map(({ rule }) => rule);
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of demanded) expect(ids).toContain(rule);
  });
});
