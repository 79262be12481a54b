import { online, pause } from '../lib/network'
import { NoAnswer, Problem, type Silence, toProblem } from './problem'
import type { paths } from './schema.gen'

// A typed `fetch` over the generated document. It knows JSON, files in both directions, path parameters and query strings,
// which is all this API has.

type Method = 'get' | 'post' | 'put' | 'delete'
type Having<M extends Method> = { [P in keyof paths]: paths[P][M] extends undefined ? never : P }[keyof paths]
type Operation<P extends keyof paths, M extends Method> = Exclude<paths[P][M], undefined>
type Json<C> = C extends { content: infer Content } ? Content[keyof Content] : undefined
type Answer<O> = O extends { responses: infer R } ? Json<R[Extract<keyof R, 200 | 201 | 202 | 204>]> : never
type Body<O> = O extends { requestBody?: infer B } ? Json<Exclude<B, undefined>> : undefined
type Part<O, In extends string> = O extends { parameters: infer Params }
  ? In extends keyof Params
    ? Exclude<Params[In], undefined>
    : never
  : never
/** A file goes as it is, and is named by its own type. */
type Sendable<B> = B | Blob

type Wish<O> = { signal?: AbortSignal } & ([Part<O, 'path'>] extends [never] ? unknown : { path: Part<O, 'path'> }) &
  ([Part<O, 'query'>] extends [never] ? unknown : { query?: Part<O, 'query'> }) &
  ([Body<O>] extends [undefined] ? unknown : { body: Sendable<Body<O>> }) & { key?: string; patience?: number }

/** Milliseconds until a request counts as lost. */
const patience = 15_000

type AnyWish = {
  signal?: AbortSignal
  path?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
  /** The idempotency key. */
  key?: string
  patience?: number
}

type Listener = (problem: Problem) => void
const listeners: Listener[] = []

/** Who else wants to know of problems: the session, when it has ended. */
export function onProblem(listener: Listener): void {
  listeners.push(listener)
}

function verb<M extends Method>(method: M) {
  /** The answer's body, or a thrown `Problem` or `NoAnswer`. */
  return async <P extends Having<M>>(path: P, wish?: Wish<Operation<P, M>>): Promise<Answer<Operation<P, M>>> => {
    const response = await send(method, path, (wish ?? {}) as AnyWish)
    return response.body as Answer<Operation<P, M>>
  }
}

/** A file that the API makes: its bytes, and the name it gave them. */
async function file<P extends Having<'get'>>(
  path: P,
  wish?: Wish<Operation<P, 'get'>>,
): Promise<{ blob: Blob; name: string }> {
  const response = await send('get', path, { patience: 120_000, ...((wish ?? {}) as AnyWish) }, true)
  const disposition = response.headers.get('content-disposition') ?? ''
  const name = /filename\*?="?(?:UTF-8'')?([^";]+)/i.exec(disposition)?.[1]
  return { blob: response.body as Blob, name: name ? decodeURIComponent(name) : 'berkas' }
}

export const api = { get: verb('get'), post: verb('post'), put: verb('put'), delete: verb('delete'), file }

/** The address of an operation, for what the browser itself asks for: downloads, pictures, events. */
export function address(template: keyof paths, wish: Pick<AnyWish, 'path' | 'query'> = {}): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(wish.path?.[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wish.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

async function send(
  method: Method,
  template: keyof paths,
  wish: AnyWish,
  asFile = false,
): Promise<{ body: unknown; headers: Headers }> {
  const headers: Record<string, string> = { 'Accept-Language': 'id', 'X-Session': 'cookie' }
  if (!asFile) headers.Accept = 'application/json'
  const upload = wish.body instanceof Blob ? wish.body : null
  if (wish.body !== undefined)
    headers['Content-Type'] = upload ? upload.type || 'application/octet-stream' : 'application/json'
  if (wish.key) headers['Idempotency-Key'] = wish.key

  // A limit of time; our own cancelling is told apart from it.
  const controller = new AbortController()
  const cancel = () => controller.abort()
  if (wish.signal?.aborted) cancel()
  wish.signal?.addEventListener('abort', cancel)
  const timer = setTimeout(cancel, wish.patience ?? patience)
  const silent = (why: Silence) => new NoAnswer(why, method !== 'get')
  try {
    const response = await fetch(address(template, wish), {
      method: method.toUpperCase(),
      headers,
      body: upload ?? (wish.body === undefined ? undefined : JSON.stringify(wish.body)),
      signal: controller.signal,
      credentials: 'same-origin',
    })
    online.set(true)
    // Whoever else answers (a proxy, a network's login page) does so in HTML, also with a 200.
    const type = response.headers.get('content-type') ?? ''
    if (/^text\/html/i.test(type)) throw silent(response.status >= 502 ? 'gateway' : 'foreign')
    if (response.ok && asFile) return { body: await response.blob(), headers: response.headers }
    const body = read(await response.text())
    if (body === unreadable) throw silent(response.status >= 502 ? 'gateway' : 'foreign')
    if (response.ok) return { body, headers: response.headers }
    const problem = toProblem(response.status, body, response.headers.get('retry-after'))
    if (problem.status === 429 && problem.retryAfter) pause(problem.retryAfter)
    for (const listener of listeners) listener(problem)
    throw problem
  } catch (error) {
    if (wish.signal?.aborted || error instanceof Problem || error instanceof NoAnswer) throw error
    if (navigator.onLine === false) {
      online.set(false)
      throw silent('offline')
    }
    throw silent(controller.signal.aborted ? 'timeout' : 'unreachable')
  } finally {
    clearTimeout(timer)
    wish.signal?.removeEventListener('abort', cancel)
  }
}

const unreadable = Symbol('not JSON')

function read(text: string): unknown {
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}
