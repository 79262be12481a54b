import { describe, expect, it } from 'vitest'
import { changed, differences, merge } from '../src/ui/form/merge'

const base = { name: 'Jaya Motor', phone: '62811', sales_id: 1, tags: ['a'] }

describe('two people at one form', () => {
  it('differ only where somebody changed something', () => {
    const mine = { ...base, phone: '62812' }
    const theirs = { ...base, name: 'Jaya Abadi Motor' }
    expect(differences(base, mine, theirs)).toEqual([
      { field: 'name', base: 'Jaya Motor', mine: 'Jaya Motor', theirs: 'Jaya Abadi Motor', isContested: false },
      { field: 'phone', base: '62811', mine: '62812', theirs: '62811', isContested: false },
    ])
    expect(merge(mine, theirs, changed(base, mine))).toEqual({ ...base, name: 'Jaya Abadi Motor', phone: '62812' })
  })
  it('quarrel over what both changed', () => {
    const found = differences(base, { ...base, phone: '62812' }, { ...base, phone: '62813' })
    expect(found.map(({ field, isContested }) => [field, isContested])).toEqual([['phone', true]])
  })
  it('agree when both did the same', () => {
    expect(differences(base, { ...base, tags: ['b'] }, { ...base, tags: ['b'] })).toEqual([])
  })
  it('keeps nothing of mine when I give in', () => {
    const theirs = { ...base, phone: '62813' }
    expect(merge({ ...base, phone: '62812' }, theirs, [])).toEqual(theirs)
  })
})
