import { texts } from '../texts'

/** What one field has against it. */
export type FieldError = { field: string; code: string; message: string }

/** The API said no: an RFC 9457 problem. */
export class Problem extends Error {
  override name = 'Problem'
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldError[] = [],
    /** What goes with the problem, e.g. the present state of what somebody else has changed. */
    readonly data: unknown = null,
    /** Seconds to wait before another try. */
    readonly retryAfter: number | null = null,
    /** What the logs call this request. */
    readonly requestId: string | null = null,
  ) {
    super(detail)
  }
}

/**
 * Why there is no answer of the API: the browser has no network; nothing came in time; the connection failed or broke off;
 * somebody between says that the server is not there (502, 503, 504); or something else answered, such as a network's own login
 * page.
 */
export type Silence = 'offline' | 'timeout' | 'unreachable' | 'gateway' | 'foreign'

/** No answer of the API. Whether the request arrived is not known. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  constructor(
    readonly why: Silence,
    /** The request was to change something. */
    readonly isChange: boolean,
  ) {
    super(why)
  }
}

/** May the same request succeed later, unchanged? */
export function isTemporary(error: unknown): boolean {
  if (error instanceof NoAnswer) return true
  if (!(error instanceof Problem)) return false
  return error.status >= 500 || error.status === 429 || error.status === 408 || error.code === 'idempotency_in_progress'
}

/** The session is over, so that only a login helps. (A wrong password is a 401, too.) */
export function isLoggedOut(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'unauthenticated' || error.code === 'session_ended')
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Problem && error.status === 404
}

/** For one of several things that come together: when it is not among them, it is as if the API had said so. */
export function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem(404, 'not_found', texts.error.notFoundHint)
  return found
}

/** A sentence for the person. */
export function explain(error: unknown): string {
  if (error instanceof NoAnswer) {
    const why = texts.error.silence[error.why]
    return error.isChange ? `${why} ${texts.error.maybeDone}` : why
  }
  if (error instanceof Problem) {
    if (error.status === 429 && error.retryAfter) return texts.error.tooMany(error.retryAfter)
    const [first] = error.errors
    if (first && error.errors.length === 1) return first.message
    return error.message || texts.error.unexpected
  }
  return texts.error.unexpected
}

export function toProblem(status: number, body: unknown, retryAfter: string | null): Problem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter)
  return new Problem(
    status,
    typeof fields.code === 'string' ? fields.code : `http_${status}`,
    typeof fields.detail === 'string' ? fields.detail : status >= 500 ? texts.error.server : texts.error.unexpected,
    Array.isArray(fields.errors) ? (fields.errors as FieldError[]) : [],
    fields.data ?? null,
    Number.isFinite(seconds) ? seconds : null,
    typeof fields.request_id === 'string' ? fields.request_id : null,
  )
}
