import type { Examples } from "../../examples.ts";
import { HostFragment, type HostFragmentProps } from "./host-fragment.tsx";

export const component = HostFragment;

export const examples = {
  "a header": { trustedHtml: '<p class="logo"><a href="/">某市人民政府</a></p>' },
  "nothing there": { trustedHtml: "\n" },
} satisfies Examples<HostFragmentProps>;
