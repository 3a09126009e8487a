import type { ErrorCode } from "../../errors.js";
import type { Extracted } from "../extracted.js";

/** What a thread answers: once that it has loaded, then to each document in turn. */
export type Answer = "ready" | Extracted | { error: { code: ErrorCode | null; message: string } };
