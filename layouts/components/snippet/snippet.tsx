import type { Snippet as SnippetFacts } from "../../../src/site/snippets.ts";

export interface SnippetProps {
  readonly snippet: SnippetFacts;
}

/** A few lines of code to copy. */
export function Snippet({ snippet: { tool, note, code } }: SnippetProps) {
  const id = `tool-${tool.toLowerCase()}`;
  return (
    <div class="snippet">
      <h3 class="snippet__tool" id={id}>
        {tool}
      </h3>
      <p>{note}</p>
      <pre class="snippet__code" tabIndex={0} role="region" aria-labelledby={id}>
        <code translate={false}>{code}</code>
      </pre>
    </div>
  );
}
