/** What the server says went wrong (RFC 9457), as a typed error. Its texts are sentences for the reader. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Field name → sentences; the names are those of the request body. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Everything else the server added: `current` and `yours` of a 409, `retry_after` and so on. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { type: _type, title, status: _status, detail, code, fields, ...extra } = body;
    const heading = typeof title === "string" ? title : "";
    super(heading);
    this.name = "ApiProblem";
    this.status = status;
    this.code = typeof code === "string" ? code : `http_${status}`;
    this.fields = readFields(fields);
    // The server says its sentence in `title`; where single fields are at fault, their sentences say more.
    const sentences = Object.values(this.fields).flat();
    this.title = detail ? heading : "";
    this.detail =
      sentences.length > 0 ? sentences.join(" ") : typeof detail === "string" && detail ? detail : heading;
    this.extra = extra;
  }

  get isStale(): boolean {
    return this.status === 409 && this.code === "stale_version";
  }
}

function readFields(value: unknown): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  if (value === null || typeof value !== "object") return fields;
  for (const [name, said] of Object.entries(value)) {
    fields[name] = (Array.isArray(said) ? said : [said]).map(sentenceOf);
  }
  return fields;
}

/** The server says `{code, message}`; a plain string is taken as it is. */
function sentenceOf(said: unknown): string {
  if (said !== null && typeof said === "object" && "message" in said) return String(said.message);
  return String(said);
}

/** The server could not be reached at all: nothing is known about the outcome. */
export class OfflineProblem extends Error {
  constructor(cause: unknown) {
    super("offline", { cause });
    this.name = "OfflineProblem";
  }

  /** The answer was waited for, for as long as it may take. */
  get isOverdue(): boolean {
    return this.cause instanceof DOMException && this.cause.name === "TimeoutError";
  }
}

export async function readProblem(response: Response): Promise<ApiProblem> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.clone().json();
    if (parsed !== null && typeof parsed === "object") body = parsed as Record<string, unknown>;
  } catch {
    // A proxy's HTML page, or nothing: the status alone must do.
  }
  return new ApiProblem(response.status, body);
}
