import { SitgraphError, type ErrorCode } from "../../errors.js";

/** A driver's or server's error in our words. What the user asked for decides what an unknown one is called. */
export function storeError(cause: unknown, location: string, otherwise: ErrorCode): SitgraphError {
  if (cause instanceof SitgraphError) return cause;
  const { code = "", message = String(cause) } = cause as { code?: string; message?: string };
  const make = (errorCode: ErrorCode, text: string) => new SitgraphError(errorCode, text, { cause });
  if (code.startsWith("Neo.ClientError.Security.")) {
    if (/CredentialsExpired/.test(code)) return make("STORE_AUTH", `${location}: the password must be changed before first use`);
    if (/Forbidden/.test(code)) return make("STORE_AUTH", `${location}: this user may not do that: ${line(message)}`);
    return make("STORE_AUTH", `${location}: the user name or password is wrong; set NEO4J_USERNAME and NEO4J_PASSWORD`);
  }
  if (/DatabaseNotFound/.test(code)) return make("STORE_UNREACHABLE", `${location}: no such database: ${line(message)}`);
  if (/AccessMode/.test(code)) return make("QUERY_REFUSED", `the query was refused: it writes; use --write to change the graph`);
  if (otherwise === "STORE_WRITE" && MEMORY.test(code)) {
    return make("STORE_WRITE", `${location}: nothing was written: the server has too little memory for a change of this size; raise its heap`);
  }
  if (otherwise === "STORE_WRITE" && TIMED_OUT.test(code)) return make("STORE_WRITE", `${location}: nothing was written: the server ended the transaction after its own time limit`);
  if (TIMED_OUT.test(code)) return make("QUERY_LIMIT", "the query took too long");
  if (MEMORY.test(code)) return make("QUERY_LIMIT", "the query needs more memory than the server allows");
  if (DISK.test(code) || /critical error, and needs to be restarted/.test(message)) {
    const lost = otherwise === "STORE_WRITE" ? "nothing was written: " : "";
    return make(otherwise === "STORE_WRITE" ? "STORE_WRITE" : "STORE_UNREACHABLE", `${location}: ${lost}the server cannot write to its disk, which is full or fails; see the server's log, then restart it`);
  }
  if (/WriteOnReadOnly|NotALeader|ForbiddenOnReadOnlyDatabase|ReadOnly/.test(code) || /read[- ]only/i.test(message)) {
    return make("STORE_WRITE", `${location}: the database is read-only`);
  }
  if (/ServiceUnavailable|SessionExpired|ConnectionError|DatabaseUnavailable/.test(code) || /ECONNREFUSED|ENOTFOUND|ECONNRESET|EHOSTUNREACH|connection was closed/i.test(message)) {
    return make("STORE_UNREACHABLE", `${location}: the server does not answer: ${line(message)}`);
  }
  if (/ParameterMissing/.test(code)) return make("QUERY_INVALID", line(message).replace("Expected parameter(s): ", "Missing parameter: $"));
  return make(otherwise, otherwise === "QUERY_INVALID" ? line(message) : `${location}: ${line(message)}`);
}

/** The first sentence or two: servers add help for other drivers and whole stack traces. */
const line = (message: string): string => message.split(/\n|Please ensure that/)[0]!.trim().slice(0, 400);
const TIMED_OUT = /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/;
const DISK = /TransactionLogError|DatabaseError\.Transaction\.TransactionCommitFailed/;
const MEMORY = /MemoryPool|OutOfMemory/;
