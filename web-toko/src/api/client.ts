import { online, pause } from '../lib/network'
import { NoAnswer, toProblem } from './problem'
import type { paths } from './schema.gen'

// A typed `fetch` over the generated document, in a hundredth of a library: it knows JSON, path parameters and query strings,
// which is all this API has.

type Method = 'get' | 'post' | 'put' | 'delete'
type Having<M extends Method> = { [P in keyof paths]: paths[P][M] extends undefined ? never : P }[keyof paths]
type Operation<P extends keyof paths, M extends Method> = Exclude<paths[P][M], undefined>
type Json<C> = C extends { content: infer Content } ? Content[keyof Content] : undefined
type Answer<O> = O extends { responses: infer R } ? Json<R[Extract<keyof R, 200 | 201 | 204>]> : never
type Body<O> = O extends { requestBody?: infer B } ? Json<Exclude<B, undefined>> : undefined
type Part<O, In extends string> = O extends { parameters: infer Params }
  ? In extends keyof Params
    ? Exclude<Params[In], undefined>
    : never
  : never

type Wish<O> = { signal?: AbortSignal } & ([Part<O, 'path'>] extends [never] ? unknown : { path: Part<O, 'path'> }) &
  ([Part<O, 'query'>] extends [never] ? unknown : { query?: Part<O, 'query'> }) &
  ([Body<O>] extends [undefined] ? unknown : { body: Body<O> }) & { key?: string }

const patience = 15_000

let whenLoggedOut: () => void = () => {}

/** Who to tell when the API says that the session has ended. */
export function onUnauthorized(listener: () => void): void {
  whenLoggedOut = listener
}

type AnyWish = {
  signal?: AbortSignal
  path?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
  /** The idempotency key. */
  key?: string
}

function verb<M extends Method>(method: M) {
  /** The answer's body, or a thrown `Problem` or `NoAnswer`. */
  return async <P extends Having<M>>(path: P, wish?: Wish<Operation<P, M>>): Promise<Answer<Operation<P, M>>> =>
    (await send(method, path, (wish ?? {}) as AnyWish)) as Answer<Operation<P, M>>
}

export const api = { get: verb('get'), post: verb('post'), put: verb('put'), delete: verb('delete') }

async function send(method: Method, template: string, wish: AnyWish): Promise<unknown> {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(wish.path?.[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wish.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': 'id', 'X-Session': 'cookie' }
  if (wish.body !== undefined) headers['Content-Type'] = 'application/json'
  if (wish.key) headers['Idempotency-Key'] = wish.key

  // A limit of time; our own cancelling is told apart from it.
  const controller = new AbortController()
  const cancel = () => controller.abort()
  wish.signal?.addEventListener('abort', cancel)
  const timer = setTimeout(cancel, patience)
  try {
    const response = await fetch(`${path}${(query.size ?? [...query].length) ? `?${query}` : ''}`, {
      method: method.toUpperCase(),
      headers,
      body: wish.body === undefined ? undefined : JSON.stringify(wish.body),
      signal: controller.signal,
      credentials: 'same-origin',
    })
    online.set(true)
    const text = await response.text()
    const body: unknown = text ? JSON.parse(text) : undefined
    if (response.ok) return body
    if (response.status === 401) whenLoggedOut()
    const problem = toProblem(response.status, body, response.headers.get('retry-after'))
    if (problem.status === 429 && problem.retryAfter) pause(problem.retryAfter)
    throw problem
  } catch (error) {
    if (wish.signal?.aborted || (error instanceof Error && error.name === 'Problem')) throw error
    // A dead network, or a body that broke off or is none of ours: whether the request arrived is not known.
    if (navigator.onLine === false) online.set(false)
    throw new NoAnswer()
  } finally {
    clearTimeout(timer)
    wish.signal?.removeEventListener('abort', cancel)
  }
}
