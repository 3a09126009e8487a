export * from "./document.js";
export * from "./graph.js";
export * from "./ids.js";
export * from "./record.js";
export * from "./schema.js";
export * from "./dispute.js";
