import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";

/** Works out once what its rules are; the loaders of html-validate do so for every document. */
class SettledConfig extends StaticConfigLoader {
  #settled: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(path: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#settled ??= super.getConfigFor(path));
  }
}

/** The recommended rules of html-validate, and why some are set otherwise. */
export const htmlValidate = new HtmlValidate(
  new SettledConfig({
    extends: ["html-validate:recommended"],
    elements: ["html5"],
    rules: {
      // Preact closes void elements; to HTML both are the same.
      "void-style": ["error", { style: "selfclosing" }],
      // Cells are anchored by their address, `requests/granted/total`; HTML allows every id without a space.
      "valid-id": ["error", { relaxed: true }],
      // A frame that scrolls sideways is named a region and nothing more; a section would claim a heading.
      "prefer-native-element": ["error", { exclude: ["region"] }],
      // A limit made for Latin letters in lists of search results.
      "long-title": "off",
      // Figures and phone numbers of a report are shown as written.
      "tel-non-breaking": "off",
    },
  }),
);

/** What is wrong with a document or a piece of one, each as a line that says where. */
export async function markupFaults(markup: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) => `${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  );
}
