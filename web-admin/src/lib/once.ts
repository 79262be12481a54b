import { randomKey } from './random'

/** Gives a request its idempotency key: the same one as long as what is sent is the same, so that a retry makes nothing twice. */
export function keyPerBody(): (body: unknown) => string {
  let last = { text: '', key: '' }
  return (body) => {
    const text = JSON.stringify(body)
    if (text !== last.text) last = { text, key: randomKey() }
    return last.key
  }
}
