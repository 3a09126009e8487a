/** The server's answers, typed. An error's message is the server's own words. */
import type {
  ApiError, ApiEvidence, ApiHit, ApiMeta, ApiNeighbourhood, ApiNodeDetail, ApiPath, ApiQuestion, ApiQuestionResult, ApiStartView,
} from "../../src/serve/api.js";

type Query = Record<string, string | number | null | undefined>;

export class ApiFailure extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export const api = {
  meta: (signal?: AbortSignal) => get<ApiMeta>("api/meta", {}, signal),
  start: (signal?: AbortSignal) => get<ApiStartView>("api/start", {}, signal),
  search: async (q: string, signal?: AbortSignal) => (await get<{ hits: ApiHit[] }>("api/search", { q }, signal)).hits,
  neighbourhood: (id: string, options: { depth?: number; limit?: number } = {}, signal?: AbortSignal) =>
    get<ApiNeighbourhood>("api/neighbourhood", { id, ...options }, signal),
  node: (id: string, signal?: AbortSignal) => get<ApiNodeDetail>("api/node", { id }, signal),
  evidence: (id: string, signal?: AbortSignal) => get<ApiEvidence>("api/evidence", { id }, signal),
  questions: async (signal?: AbortSignal) => (await get<{ questions: ApiQuestion[] }>("api/questions", {}, signal)).questions,
  run: (name: string, params: Record<string, string>, signal?: AbortSignal) =>
    get<ApiQuestionResult>("api/questions/run", { name, ...Object.fromEntries(Object.entries(params).map(([k, v]) => [`p.${k}`, v])) }, signal),
  path: (from: string, to: string, signal?: AbortSignal) => get<ApiPath>("api/path", { from, to }, signal),
};

async function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  const params = new URLSearchParams();
  for (const [name, v] of Object.entries(query)) if (v !== null && v !== undefined) params.set(name, String(v));
  const text = params.toString();
  let response: Response;
  try {
    response = await fetch(text ? `${path}?${text}` : path, { ...(signal ? { signal } : {}), headers: { accept: "application/json" } });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiFailure("UNREACHABLE", "The server does not answer. Is sitgraph still running?");
  }
  const body = (await response.json().catch(() => null)) as T | ApiError | null;
  if (!response.ok || body === null) {
    const error = (body as ApiError | null)?.error;
    throw new ApiFailure(error?.code ?? "FAILED", error?.message ?? `The server answered ${response.status}.`);
  }
  return body as T;
}
