import createClient, { type Middleware } from "openapi-fetch";
import { signalFor } from "./outbox";
import { patientFetch } from "./patience";
import { OfflineProblem, readProblem } from "./problem";
import type { paths } from "./schema";

/** What a write of this session has to bring along. Behind HTTPS the cookie is bound to this very host. */
export function csrfToken(): string {
  const [, value = ""] = /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie) ?? [];
  return decodeURIComponent(value);
}

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang || "en");
    if (writes.has(request.method)) request.headers.set("X-CSRFToken", csrfToken());
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    const signal = signalFor(request.headers.get("Idempotency-Key"));
    return signal ? new Request(request, { signal }) : request;
  },
  async onResponse({ request, response }) {
    if (isUnreachable(response)) throw new OfflineProblem(response.status);
    if (!response.ok) throw await readProblem(response);
    // Of a write that was cut off in the middle of its answer nobody knows the outcome, either.
    return writes.has(request.method) ? await whole(response) : undefined;
  },
  onError({ error }) {
    return new OfflineProblem(error);
  },
};

/** What stands before the server says that it does not answer; the server itself explains each refusal. */
function isUnreachable(response: Response): boolean {
  const isOurs = response.headers.get("Content-Type")?.includes("json") ?? false;
  return [502, 503, 504].includes(response.status) && !isOurs;
}

async function whole(response: Response): Promise<Response> {
  if (response.body === null) return response;
  try {
    const { status, statusText, headers } = response;
    const body = await response.arrayBuffer();
    // Chromium gives even a 204 a body to read, and takes none to make one.
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  } catch (error) {
    throw new OfflineProblem(error);
  }
}

/**
 * The typed door to the server. Every answer that is not 2xx throws `ApiProblem`, an unreachable server
 * throws `OfflineProblem`; so `data` is there whenever the promise resolves. Use `must` to drop the rest:
 * `const page = await must(api.GET("/api/v1/…", {params}))`.
 */
export const api = createClient<paths>({ baseUrl: "/", credentials: "same-origin", fetch: patientFetch });
api.use(manners);

export async function must<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** For the few requests that the schema cannot type (files, the session before types exist). Same manners. */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", document.documentElement.lang || "en");
  if (writes.has(method)) headers.set("X-CSRFToken", csrfToken());
  if (method === "POST" && !headers.has("Idempotency-Key"))
    headers.set("Idempotency-Key", crypto.randomUUID());
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set("Content-Type", "application/json");
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      method,
      headers,
      credentials: "same-origin",
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new OfflineProblem(error);
  }
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
