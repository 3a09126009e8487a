/** Questions to any store: search, what is near, what lies between, what there is, and the saved ones. */
export { isEdge, isNode, isPath } from "./elements.js";
export { graphModel, type GraphModel, type LabelModel, type PropertyModel, type TypeModel } from "./model.js";
export { neighbourhood, search, shortestPath, type NeighbourhoodOptions, type PathOptions, type SearchOptions } from "./walks.js";
export type { Subgraph } from "./reader.js";
export { parseQuestion, type QuestionParam, type SavedQuestion } from "./saved.js";
