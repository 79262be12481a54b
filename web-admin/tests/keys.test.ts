import { describe, expect, it } from 'vitest'
import { matches } from '../src/features/palette/hits'
import { pressed } from '../src/ui/keys'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('keys', () => {
  it('are named as shortcuts write them', () => {
    expect(pressed({ ...none, key: 'a' })).toBe('a')
    expect(pressed({ ...none, key: 'A', shiftKey: true })).toBe('shift+a')
    expect(pressed({ ...none, key: '?', shiftKey: true })).toBe('?')
    expect(pressed({ ...none, key: 'k', ctrlKey: true })).toBe('mod+k')
    expect(pressed({ ...none, key: 'K', metaKey: true })).toBe('mod+k')
    expect(pressed({ ...none, key: 'ArrowDown' })).toBe('ArrowDown')
  })
})

describe('the palette', () => {
  it('finds a page by the beginnings of its words', () => {
    expect(matches({ title: 'Catatan audit' }, 'aud')).toBe(true)
    expect(matches({ title: 'Catatan audit' }, 'cat au')).toBe(true)
    expect(matches({ title: 'Catatan audit' }, 'dit')).toBe(false)
  })
})
