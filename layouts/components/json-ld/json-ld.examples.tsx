import { jsonLdText } from "../../../src/site/json-ld.ts";
import type { Examples } from "../../examples.ts";
import { JsonLd, type JsonLdProps } from "./json-ld.tsx";

export const component = JsonLd;

export const examples = {
  "a name that attacks": { text: jsonLdText([{ "@type": "Report", name: "</script><script>alert(1)</script>" }]) },
} satisfies Examples<JsonLdProps>;
