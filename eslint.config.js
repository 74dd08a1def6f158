import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Stages in the order in which data flows; a stage may import itself and those before it. */
const stages = [
  "form",
  "report",
  "settings",
  "read",
  "parse",
  "check",
  "data",
  "search",
  "site",
  "publish",
  "commands",
];

const oneWay = stages.slice(0, -1).map((stage, index) => ({
  files: [`src/${stage}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: stages.slice(index + 1).map((later) => ({
          group: [`../${later}/*`, `../../${later}/*`],
          message: `Data flows one way: ${stage} comes before ${later}.`,
        })),
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ["_site/", ".cache/", "coverage/"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Numbers in sentences and addresses are what this program writes.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: false }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  ...oneWay,
);
