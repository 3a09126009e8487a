/** Unit and contract tests run on the TypeScript sources as ES modules, compiled by swc. */
export default {
  testEnvironment: "node",
  // Generous: servers, browsers and child processes start slowly on a busy machine.
  testTimeout: 60_000,
  // A query that the embedded engine was given up on may run on for minutes: the tests do not wait for it.
  forceExit: true,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }],
  },
};
