import { describe, expect, it } from 'vitest'
import { keyPerBody } from '../src/lib/once'
import { randomPassword } from '../src/lib/random'

describe('the key of a request', () => {
  it('stays as long as what is sent stays, and changes with it', () => {
    const keyFor = keyPerBody()
    const first = keyFor({ code: 'TK301' })
    expect(keyFor({ code: 'TK301' })).toBe(first)
    expect(keyFor({ code: 'TK302' })).not.toBe(first)
    expect(keyPerBody()({ code: 'TK301' })).not.toBe(first)
  })
})

describe('a random password', () => {
  it('can be read out, and is never the same', () => {
    const some = Array.from({ length: 50 }, randomPassword)
    for (const one of some) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(new Set(some).size).toBe(50)
  })
})
