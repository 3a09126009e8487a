import js from "@eslint/js";
import globals from "globals";
import ts from "typescript-eslint";

/** Strict where it finds mistakes; layout and taste are left to the writer. Import directions are held by a test. */
export default ts.config(
  { ignores: ["dist/", "viz/dist/", "node_modules/", ".cache/", ".sitgraph/", "coverage/"] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-constant-binary-expression": "error",
      "no-param-reassign": "off",
      "no-promise-executor-return": "off",
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-unmodified-loop-condition": "error",
      "no-unreachable-loop": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "object-shorthand": ["error", "properties"],
      "prefer-const": ["error", { destructuring: "all" }],
      "no-var": "error",
      "no-labels": "off",
      "no-control-regex": "off",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true }],
      "no-misleading-character-class": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    // The rules that need types cost time: they run on the product's own code, where a forgotten await loses data.
    files: ["src/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/**", "src/serve/**"], rules: { "no-console": "error" } },
  { files: ["viz/**"], languageOptions: { globals: { ...globals.browser } } },
);
