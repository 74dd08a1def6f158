import { h } from "preact";

export interface HostFragmentProps {
  /** From `content/host/`, where the editor has put it and `settings/host.ts` has looked at it. */
  readonly trustedHtml: string;
}

/**
 * The header or footer of the page that the site is a section of. It is printed as the editor wrote it: the one place
 * of the site that escapes nothing. The two elements stand for the host's own `html` and `body` in its style sheet, and
 * have names of their own, so that no rule of the host means them.
 */
export function HostFragment({ trustedHtml }: HostFragmentProps) {
  if (trustedHtml.trim() === "") return null;
  return h("mingbai-host", null, h("mingbai-host-body", { dangerouslySetInnerHTML: { __html: trustedHtml } }));
}
