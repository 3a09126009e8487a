import type { Morphology } from "../types.js";

export const morphology: Morphology = { lemmas: () => [] };
