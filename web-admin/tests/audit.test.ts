import { describe, expect, it } from 'vitest'
import { actionText, changesOf, fieldText, valueText } from '../src/features/audit/words'

describe('the audit log in words', () => {
  it('says what was done by verb and thing, and what nobody has named as it is', () => {
    expect(actionText('shop.update')).toBe('Mengubah toko')
    expect(actionText('shop.login_code_issued')).toBe('Membuat kode masuk darurat')
    expect(actionText('moon.eclipse')).toBe('moon.eclipse')
  })

  it('calls fields as the forms do', () => {
    expect(fieldText('shop', 'ref_toko_id')).toBe('Toko di sistem lama')
    expect(fieldText('shop', 'is_active')).toBe('Aktif')
    expect(fieldText('moon', 'dark_side')).toBe('dark side')
  })

  it('writes values as everywhere else', () => {
    expect(valueText('name', null)).toBe('(kosong)')
    expect(valueText('is_active', false)).toBe('Tidak')
    expect(valueText('price', '45000.00')).toBe('Rp\u00a045.000')
    expect(valueText('sales_id', 1234)).toBe('1234')
    expect(valueText('low_stock_threshold', 1234)).toBe('1.234')
    expect(valueText('expires_at', '2026-11-22T07:05:00Z')).toBe('22 Nov 2026 14.05')
    expect(valueText('role', 'super_admin')).toBe('Super admin')
    expect(valueText('order_notify_phones', ['6281', '6282'])).toBe('6281\n6282')
  })

  it('puts before and after side by side, also when a thing is new or gone', () => {
    expect(changesOf({ name: 'A' }, { name: 'B', city: 'C' })).toEqual([
      { field: 'name', before: 'A', after: 'B' },
      { field: 'city', before: undefined, after: 'C' },
    ])
    expect(changesOf(null, { name: 'B' })).toEqual([{ field: 'name', before: undefined, after: 'B' }])
    expect(changesOf(null, null)).toEqual([])
  })
})
