import { tuneEngine } from "../../src/cli/engine.js";

const flagsFor = (version: string): string[] => {
  const flags: string[] = [];
  tuneEngine(version, (flag) => flags.push(flag));
  return flags;
};

test("an engine that knows the settings is tuned", () => {
  expect(flagsFor("11.3.244.8-node.33")).toContain("--interrupt-budget=1000000");
});

test("an engine that would complain of them is left alone", () => {
  expect(flagsFor("12.4.254.21-node.33")).toEqual([]);
  expect(flagsFor("110.1")).toEqual([]);
});
