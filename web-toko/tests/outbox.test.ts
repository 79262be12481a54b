import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type Change,
  type Entry,
  merge,
  Outbox,
  type Outcome,
  type Parts,
  type PendingLine,
} from '../src/features/cart/outbox'

const line = (product_id: number, qty: number): PendingLine => ({
  product_id,
  qty,
  shown: { code: `P${product_id}`, name: `Part ${product_id}`, price: '1000.00' },
})
const add = (...lines: PendingLine[]): Change => ({ kind: 'add', lines })
const set = (product_id: number, qty: number): Change => ({ kind: 'set', product_id, qty })

class Lost extends Error {}
class Refused extends Error {}
class LoggedOut extends Error {}

/** A phone with storage that survives, and a server that counts what it did. */
function phone() {
  let kept = '[]'
  let keys = 0
  const sent: string[] = []
  const settled: [Change, Outcome<string>][] = []
  const phases: string[] = []
  let offline = false
  let answer: (entry: Entry) => Promise<string> = async () => 'done'
  const parts: Parts<string> = {
    read: () => JSON.parse(kept) as Entry[],
    write: (entries) => {
      kept = JSON.stringify(entries)
    },
    send: (entry) => {
      sent.push(entry.key)
      return answer(entry)
    },
    newKey: () => `key-${++keys}`,
    alone: (work) => work(),
    isOffline: () => offline,
    isTemporary: (error) => error instanceof Lost,
    retryAfter: () => null,
    isHeld: (error) => error instanceof LoggedOut,
    onSettled: (entry, outcome) => {
      settled.push([entry.change, outcome])
    },
    onPhase: (phase) => {
      phases.push(phase)
    },
    onEntries: () => {},
    quiet: 400,
  }
  return {
    parts,
    sent,
    settled,
    phases,
    kept: () => JSON.parse(kept) as Entry[],
    answerWith: (next: typeof answer) => {
      answer = next
    },
    setOffline: (now: boolean) => {
      offline = now
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the outbox', () => {
  it('waits for more taps, then sends them as one', async () => {
    const it = phone()
    const outbox = new Outbox(it.parts)
    outbox.push(add(line(1, 1)))
    outbox.push(add(line(1, 1)))
    outbox.push(add(line(2, 5)))
    await vi.advanceTimersByTimeAsync(399)
    expect(it.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(it.sent).toEqual(['key-1'])
    expect(it.settled[0]?.[0]).toEqual(add(line(1, 2), line(2, 5)))
    expect(it.kept()).toEqual([])
  })

  it('keeps a change before it is sent and until it is answered', async () => {
    const it = phone()
    let finish: (value: string) => void = () => {}
    it.answerWith(() => new Promise((resolve) => (finish = resolve)))
    const outbox = new Outbox(it.parts)
    outbox.push(add(line(1, 1)))
    expect(it.kept()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(400)
    expect(it.kept()[0]?.tries).toBe(1)
    finish('done')
    await vi.advanceTimersByTimeAsync(0)
    expect(it.kept()).toEqual([])
  })

  it('repeats a change under its key, with growing pauses, until there is an answer', async () => {
    const it = phone()
    let failures = 3
    it.answerWith(async () => {
      if (failures-- > 0) throw new Lost()
      return 'done'
    })
    const outbox = new Outbox(it.parts)
    outbox.push(add(line(1, 1)))
    await vi.advanceTimersByTimeAsync(400)
    expect(it.sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1300)
    expect(it.sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(it.sent).toEqual(['key-1', 'key-1', 'key-1', 'key-1'])
    expect(it.settled).toHaveLength(1)
    expect(it.kept()).toEqual([])
  })

  it('goes on after the app was closed in the middle, with the same key', async () => {
    const it = phone()
    it.answerWith(async () => {
      throw new Lost()
    })
    const first = new Outbox(it.parts)
    first.push(add(line(1, 1)))
    await vi.advanceTimersByTimeAsync(400)
    first.stop()
    it.answerWith(async () => 'done')
    const second = new Outbox(it.parts)
    await second.flush()
    expect(it.sent).toEqual(['key-1', 'key-1'])
    expect(it.kept()).toEqual([])
  })

  it('never changes what was sent once: later taps are a change of their own', async () => {
    const it = phone()
    it.answerWith(async () => {
      throw new Lost()
    })
    const outbox = new Outbox(it.parts)
    outbox.push(add(line(1, 1)))
    await vi.advanceTimersByTimeAsync(400)
    outbox.push(add(line(1, 1)))
    expect(it.kept().map((entry) => [entry.key, entry.change])).toEqual([
      ['key-1', add(line(1, 1))],
      ['key-2', add(line(1, 1))],
    ])
    it.answerWith(async () => 'done')
    await outbox.flush()
    expect(it.sent.slice(-2)).toEqual(['key-1', 'key-2'])
  })

  it('keeps the order, and lets a refused change pass without stopping the others', async () => {
    const it = phone()
    it.answerWith(async (entry) => {
      if (entry.change.kind === 'set') throw new Refused()
      return 'done'
    })
    const outbox = new Outbox(it.parts)
    outbox.push({ kind: 'reorder', order_id: 9 })
    outbox.push(set(1, 4))
    outbox.push({ kind: 'clear' })
    outbox.push(add(line(3, 1)))
    await outbox.flush()
    expect(it.settled.map(([change, outcome]) => [change.kind, outcome.ok])).toEqual([
      ['clear', true],
      ['add', true],
    ])
    expect(it.kept()).toEqual([])
  })

  it('tries nothing while there is surely no network; then a change can be taken back', async () => {
    const it = phone()
    it.setOffline(true)
    const outbox = new Outbox(it.parts)
    const key = outbox.push({ kind: 'checkout', cart_id: 1, expected_total: '5.00', notes: '' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(it.sent).toEqual([])
    expect(it.phases.at(-1)).toBe('waiting')
    expect(outbox.takeBack(key)).toBe(true)
    it.setOffline(false)
    await outbox.flush()
    expect(it.sent).toEqual([])
  })

  it('does not let an order be taken back that may have arrived', async () => {
    const it = phone()
    it.answerWith(async () => {
      throw new Lost()
    })
    const outbox = new Outbox(it.parts)
    const key = outbox.push({ kind: 'checkout', cart_id: 1, expected_total: '5.00', notes: '' })
    await vi.advanceTimersByTimeAsync(10)
    expect(outbox.takeBack(key)).toBe(false)
    expect(it.kept()).toHaveLength(1)
  })

  it('holds everything when the session has ended', async () => {
    const it = phone()
    it.answerWith(async () => {
      throw new LoggedOut()
    })
    const outbox = new Outbox(it.parts)
    outbox.push(add(line(1, 1)))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(it.sent).toHaveLength(1)
    expect(it.kept()).toHaveLength(1)
  })

  it('tells who waits for a change what became of it', async () => {
    const it = phone()
    const outbox = new Outbox(it.parts)
    const key = outbox.push({ kind: 'reorder', order_id: 3 })
    const outcome = outbox.settled(key)
    await vi.advanceTimersByTimeAsync(10)
    expect(await outcome).toEqual({ ok: true, result: 'done' })
  })

  it('sends what was pushed while the last round was ending', async () => {
    const it = phone()
    let pushed = false
    const outbox: Outbox<string> = new Outbox({
      ...it.parts,
      alone: async (work) => {
        await work()
        if (!pushed) {
          pushed = true
          outbox.push({ kind: 'reorder', order_id: 2 })
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      },
    })
    outbox.push({ kind: 'reorder', order_id: 1 })
    await vi.advanceTimersByTimeAsync(500)
    expect(it.settled.map(([change]) => change)).toEqual([
      { kind: 'reorder', order_id: 1 },
      { kind: 'reorder', order_id: 2 },
    ])
  })
})

describe('merging changes that were not sent', () => {
  const key = () => 'new'
  const entry = (change: Change, tries = 0): Entry => ({ key: 'old', change, tries })

  it('a quantity replaces the quantity before it', () => {
    expect(merge([entry(set(1, 3))], set(1, 4), key, () => 3).entries).toEqual([entry(set(1, 4))])
  })

  it('a quantity of a line that is only on its way changes the addition', () => {
    expect(merge([entry(add(line(1, 1), line(2, 1)))], set(1, 5), key, () => 1).entries).toEqual([
      entry(add(line(1, 5), line(2, 1))),
    ])
  })

  it('a quantity of a line that is partly in the cart counts what is there', () => {
    // 3 in the cart, 2 more on the way, 4 wanted: one more.
    expect(merge([entry(add(line(1, 2)))], set(1, 4), key, () => 5).entries).toEqual([entry(add(line(1, 1)))])
    // 2 wanted: less than what is there already, so it has to be set after all.
    expect(merge([entry(add(line(1, 2)))], set(1, 2), key, () => 5).entries).toHaveLength(2)
  })

  it('an addition taken back to nothing disappears', () => {
    expect(merge([entry(add(line(1, 1)))], set(1, 0), key, () => 1).entries).toEqual([])
    expect(merge([entry(add(line(1, 1)), 1)], set(1, 0), key, () => 1).entries).toHaveLength(2)
  })

  it('emptying the cart drops what was not sent, but never an order', () => {
    expect(merge([entry(add(line(1, 1)))], { kind: 'clear' }, key, () => 0).entries.map((e) => e.change.kind)).toEqual([
      'clear',
    ])
    const order: Change = { kind: 'checkout', cart_id: 1, expected_total: '1.00', notes: '' }
    expect(
      merge([entry(order), entry(add(line(1, 1)))], { kind: 'clear' }, key, () => 0).entries.map((e) => e.change.kind),
    ).toEqual(['checkout', 'add', 'clear'])
  })

  it('a full request starts another', () => {
    const full = add(...Array.from({ length: 200 }, (_, n) => line(n + 1, 1)))
    expect(merge([entry(full)], add(line(999, 1)), key, () => 0).entries).toHaveLength(2)
    expect(merge([entry(full)], add(line(5, 1)), key, () => 0).entries).toHaveLength(1)
  })
})
