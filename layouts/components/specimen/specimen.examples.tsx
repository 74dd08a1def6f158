import type { Examples } from "../../examples.ts";
import { Specimen, type SpecimenProps } from "./specimen.tsx";

export const component = Specimen;

export const examples = {
  "two states with names of their own": {
    name: "example",
    component: () => (
      <p>
        <a href="#end">末尾</a> <span id="end">末尾</span>
      </p>
    ),
    examples: { one: {}, other: {} },
  },
} satisfies Examples<SpecimenProps>;
