/** Every error a user can meet has a stable code; the message names the thing (file, URI, option) and the reason. */
export type ErrorCode =
  | "USAGE"
  | "INPUT_UNREADABLE"
  | "INPUT_EMPTY"
  | "INPUT_BINARY"
  | "INPUT_FORMAT"
  | "RECORD_INVALID"
  | "SCHEMA_INVALID"
  | "DATA_INVALID"
  | "STORE_UNREACHABLE"
  | "STORE_AUTH"
  | "STORE_FOREIGN"
  | "STORE_VERSION"
  | "STORE_LOCKED"
  | "STORE_WRITE"
  | "QUERY_INVALID"
  | "QUERY_REFUSED"
  | "QUERY_LIMIT"
  | "NOT_FOUND"
  | "OUTPUT";

/** The one base class: `code` is for programs, `message` for people. */
export class SitgraphError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "SitgraphError";
  }
}
