import { SitgraphError } from "../../src/errors.js";
import { queryError, writeError } from "../../src/store/embedded/errors.js";
import { storeError } from "../../src/store/neo4j/errors.js";

const AT = "bolt://host:7687";
const failed = (code: string, message = "Some words.") => Object.assign(new Error(message), { code });

test.each([
  ["Neo.ClientError.Security.Unauthorized", "QUERY_INVALID", "STORE_AUTH"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "QUERY_INVALID", "STORE_AUTH"],
  ["Neo.ClientError.Security.CredentialsExpired", "QUERY_INVALID", "STORE_AUTH"],
  ["Neo.ClientError.Security.Forbidden", "STORE_WRITE", "STORE_AUTH"],
  ["Neo.ClientError.Database.DatabaseNotFound", "STORE_WRITE", "STORE_UNREACHABLE"],
  ["Neo.ClientError.Statement.AccessMode", "QUERY_INVALID", "QUERY_REFUSED"],
  ["Neo.ClientError.Statement.SyntaxError", "QUERY_INVALID", "QUERY_INVALID"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "QUERY_INVALID", "QUERY_LIMIT"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "QUERY_INVALID", "QUERY_LIMIT"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "STORE_WRITE", "STORE_WRITE"],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "STORE_WRITE", "STORE_WRITE"],
  ["Neo.DatabaseError.Transaction.TransactionLogError", "STORE_WRITE", "STORE_WRITE"],
  ["Neo.DatabaseError.Transaction.TransactionLogError", "QUERY_INVALID", "STORE_UNREACHABLE"],
  ["Neo.ClientError.Cluster.NotALeader", "STORE_WRITE", "STORE_WRITE"],
  ["Neo.TransientError.General.DatabaseUnavailable", "STORE_WRITE", "STORE_UNREACHABLE"],
  ["ServiceUnavailable", "STORE_WRITE", "STORE_UNREACHABLE"],
  ["SessionExpired", "QUERY_INVALID", "STORE_UNREACHABLE"],
  ["Neo.DatabaseError.General.UnknownError", "STORE_WRITE", "STORE_WRITE"],
] as const)("%s while asking for %s is %s", (code, otherwise, expected) => {
  const error = storeError(failed(code), AT, otherwise);
  expect(error.code).toBe(expected);
  expect(error.cause).toBeInstanceOf(Error);
});

test("errors of ours stay as they are", () => {
  const ours = new SitgraphError("STORE_LOCKED", "x");
  expect([storeError(ours, AT, "STORE_WRITE"), queryError(ours), writeError(ours, "x.db")]).toEqual([ours, ours, ours]);
});

test("messages name the place, and hold no help for other programs", () => {
  const long = "Could not perform discovery. Please ensure that your driver is set up.\n  at stack (trace:1)";
  expect(storeError(failed("ServiceUnavailable", long), AT, "STORE_WRITE").message).toBe(`${AT}: the server does not answer: Could not perform discovery.`);
});

test.each([
  ["Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen", "QUERY_INVALID", "syntax error: [Cypher] Expected RParen"],
  ["Transaction error: GRAFEO-T003: Cannot write in read-only transaction", "QUERY_REFUSED", "open for reading"],
  ["Query error: GRAFEO-Q005: Query exceeded timeout", "QUERY_LIMIT", "too long"],
])("%s", (message, code, words) => {
  expect(queryError(new Error(message))).toMatchObject({ code, message: expect.stringContaining(words) });
});
