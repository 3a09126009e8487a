import { readFileSync } from "node:fs";
import { packageJsonPath } from "../resources/paths.js";

export const packageVersion = (): string => (JSON.parse(readFileSync(packageJsonPath(), "utf8")) as { version: string }).version;
