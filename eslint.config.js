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

const before = (stage) => stages.slice(0, stages.indexOf(stage));

/** Forbids imports of folders of `src/`, from whatever depth. */
const without = (files, folders, message) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ regex: `^(?:\\.\\./)+(?:src/)?(?:${folders.join("|")})/`, message }] },
    ],
  },
});

const oneWay = [
  ...stages.slice(0, -1).map((stage) =>
    without(
      [`src/${stage}/**/*.{ts,tsx}`],
      stages.filter((other) => other !== stage && !before(stage).includes(other)),
      `Data flows one way: this stage comes after ${stage}.`,
    ),
  ),
  without(
    ["layouts/**/*.{ts,tsx}"],
    ["settings", "read", "parse", "data", "publish", "commands"],
    "Pages and components see the view models of src/site.",
  ),
];

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
