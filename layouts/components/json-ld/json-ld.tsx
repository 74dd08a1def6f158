export interface JsonLdProps {
  /** From `jsonLdText`, which leaves nothing in it that could end the block. */
  readonly text: string;
}

/** A block of data for programs. Browsers run nothing of it, so that a Content-Security-Policy lets it be. */
export function JsonLd({ text }: JsonLdProps) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
