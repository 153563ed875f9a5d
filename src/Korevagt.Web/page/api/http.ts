const root = "/api/v1";

/** One thing that is wrong with what was sent, in the reader's language. */
export interface WrongInput {
  /** Where in what was sent (RFC 6901); absent for a parameter. */
  readonly pointer?: string | null;
  readonly parameter?: string | null;
  readonly message: string;
  readonly expected?: string | null;
}

/** A refusal of the server (RFC 9457), or that it could not be reached (status 0). */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  /** What is wrong with what was sent, in the reader's language. */
  readonly errors: readonly string[];
  /** The same, each with its place and what would have been right. */
  readonly wrong: readonly WrongInput[];

  constructor(status: number, type: string, message: string, wrong: readonly WrongInput[] = []) {
    super(message);
    this.status = status;
    this.type = type;
    this.wrong = wrong;
    this.errors = wrong.map((each) => each.message);
  }
}

/** An answer with the version that it is of. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string | null;
}

export interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** Files, in place of a body. */
  readonly form?: FormData;
  /** A file as it is, in place of a body; its type is a header. */
  readonly raw?: Blob;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Called where the server says that nobody is signed in. */
export const signedOut: { tell: () => void } = { tell: () => undefined };

/** Asks the server. Cookies go along by themselves; the page never sees the secret. */
export async function ask(path: string, { method = "GET", body, form, raw, headers, signal }: Asking = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(root + path, {
      method,
      credentials: "same-origin",
      headers: {
        "Accept-Language": document.documentElement.lang || "da",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(form ? { body: form } : raw ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(0, "unreachable", "");
  }

  if (response.ok) return response;
  if (response.status === 401 && !path.startsWith("/session")) signedOut.tell();
  throw await refusalOf(response);
}

export async function read<T>(path: string, asking?: Asking): Promise<T> {
  return (await (await ask(path, asking)).json()) as T;
}

export async function readVersioned<T>(path: string, asking?: Asking): Promise<Versioned<T>> {
  const response = await ask(path, asking);
  return { value: (await response.json()) as T, etag: response.headers.get("ETag") };
}

/** A new text for Idempotency-Key: the request sent again has its effect once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const problem = (await response.json()) as { type?: string; title?: string; detail?: string; errors?: WrongInput[] };
    const type = problem.type?.split("/").at(-1) ?? "";
    return new Refusal(response.status, type, problem.detail ?? problem.title ?? "", problem.errors ?? []);
  } catch {
    return new Refusal(response.status, "", response.statusText);
  }
}
