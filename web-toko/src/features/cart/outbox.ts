// Changes of the cart on their way to the server. Each is kept on the phone before it is sent, under an idempotency key of its
// own, and taken out only when the server has answered: so a change survives a dead network or a closed app, and however often
// it is sent it happens once. They go one at a time, in the order in which they were made.

/** What is needed to show a line that the server does not know yet. */
export type Shown = { code: string; name: string; category?: string | null; price: string }
export type PendingLine = { product_id: number; qty: number; shown: Shown }

export type Change =
  | { kind: 'add'; lines: PendingLine[] }
  /** The quantity of a line; 0 takes it out. */
  | { kind: 'set'; product_id: number; qty: number }
  | { kind: 'clear' }
  | { kind: 'reorder'; order_id: number }
  | { kind: 'checkout'; cart_id: number; expected_total: string; notes: string }

export type Entry = {
  key: string
  change: Change
  /** How often it was sent. Once it was, it never changes any more. */
  tries: number
  /** What exactly was sent, where that depends on the cart of that moment. */
  sent?: Sent
}
export type Sent = { as: 'put' | 'delete'; item_id: number } | { as: 'add' }

export type Outcome<R> = { ok: true; result: R } | { ok: false; error: unknown }

/** `ready`: nothing to do. `sending`: a request is under way. `waiting`: it failed, the next try is scheduled. */
export type Phase = 'ready' | 'sending' | 'waiting'

export type Parts<R> = {
  read: () => Entry[]
  write: (entries: Entry[]) => void
  send: (entry: Entry, freeze: (sent: Sent) => void) => Promise<R>
  newKey: () => string
  /** Sure that nothing would get through: then nothing is tried. */
  isOffline: () => boolean
  /** Runs `work` while no other tab runs it. */
  alone: (work: () => Promise<void>) => Promise<void>
  isTemporary: (error: unknown) => boolean
  /** Seconds the server asked to wait. */
  retryAfter: (error: unknown) => number | null
  /** The session has ended: hold everything until the next login. */
  isHeld: (error: unknown) => boolean
  onSettled: (entry: Entry, outcome: Outcome<R>) => void | Promise<void>
  onPhase: (phase: Phase) => void
  onEntries: (entries: Entry[]) => void
  /** How long to wait for more taps before a quantity is sent, in milliseconds. */
  quiet: number
}

export const mostLines = 200
const longestWait = 30_000

export class Outbox<R> {
  private entries: Entry[]
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private quietUntil = 0
  private failures = 0
  private stopped = false
  private again = false
  private waiters = new Map<string, (outcome: Outcome<R>) => void>()

  constructor(private readonly parts: Parts<R>) {
    this.entries = parts.read()
    parts.onEntries(this.entries)
  }

  list(): Entry[] {
    return this.entries
  }

  /** Keeps a change and sends it when its turn comes. Answers with its key. */
  push(change: Change, effectiveQty: (product_id: number) => number = () => 0): string {
    const key = this.edit((entries) => merge(entries, change, this.parts.newKey, effectiveQty))
    const patient = change.kind === 'add' || change.kind === 'set'
    this.quietUntil = patient ? Date.now() + this.parts.quiet : 0
    this.wake(patient && this.failures === 0 ? this.parts.quiet : 0)
    return key
  }

  /** What becomes of a change, as long as this page lives. */
  settled(key: string): Promise<Outcome<R>> {
    return new Promise((resolve) => {
      this.waiters.set(key, resolve)
    })
  }

  /** Takes back a change that was never sent. */
  takeBack(key: string): boolean {
    let done = false
    this.edit((entries) => {
      done = entries.some((entry) => entry.key === key && entry.tries === 0)
      return { entries: entries.filter((entry) => entry.key !== key || entry.tries > 0), key }
    })
    return done
  }

  /** Sends now what waits; resolves when everything is sent, or can't be for now. */
  async flush(): Promise<void> {
    this.quietUntil = 0
    this.failures = 0
    clearTimeout(this.timer)
    do await this.run()
    while (this.failures === 0 && this.entries.length > 0 && !this.stopped && this.quietUntil === 0)
  }

  /** Another tab changed what is kept. */
  reload(): void {
    this.entries = this.parts.read()
    this.parts.onEntries(this.entries)
    if (this.entries.length > 0) this.wake(200)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private edit(change: (entries: Entry[]) => { entries: Entry[]; key: string }): string {
    // Read anew: another tab may have added something.
    const { entries, key } = change(this.stopped ? [] : this.parts.read())
    this.entries = entries
    this.parts.write(entries)
    this.parts.onEntries(entries)
    return key
  }

  private wake(after: number): void {
    if (this.stopped) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), after)
  }

  private run(): Promise<void> {
    if (this.running) this.again = true
    this.running ??= this.parts
      .alone(() => this.drain())
      .finally(() => {
        this.running = null
        // Asked for while the last round was ending.
        if (this.again && this.failures === 0) this.wake(0)
        this.again = false
      })
    return this.running
  }

  private async drain(): Promise<void> {
    while (!this.stopped) {
      this.entries = this.parts.read()
      const head = this.entries[0]
      if (!head) {
        this.failures = 0
        this.parts.onEntries(this.entries)
        this.parts.onPhase('ready')
        return
      }
      const quiet = this.quietUntil - Date.now()
      if (quiet > 0 && head.tries === 0) {
        this.wake(quiet)
        return
      }
      if (this.parts.isOffline()) {
        this.failures += 1
        this.parts.onPhase('waiting')
        return
      }
      // Kept as sent before it is sent.
      const entry: Entry = { ...head, tries: head.tries + 1 }
      this.replace(entry)
      this.parts.onPhase('sending')
      let outcome: Outcome<R>
      try {
        const result = await this.parts.send(entry, (sent) => {
          entry.sent = sent
          this.replace(entry)
        })
        outcome = { ok: true, result }
      } catch (error) {
        if (this.stopped || this.parts.isHeld(error)) {
          this.failures += 1
          this.parts.onPhase('waiting')
          return
        }
        if (this.parts.isTemporary(error)) {
          this.failures += 1
          const asked = this.parts.retryAfter(error)
          const backoff = Math.min(1000 * 2 ** (this.failures - 1), longestWait) * (0.8 + Math.random() * 0.4)
          this.parts.onPhase('waiting')
          this.wake(asked ? Math.max(asked * 1000, 500) : backoff)
          return
        }
        outcome = { ok: false, error }
      }
      if (this.stopped) return
      this.failures = 0
      await this.parts.onSettled(entry, outcome)
      this.edit((entries) => ({ entries: entries.filter((other) => other.key !== entry.key), key: entry.key }))
      this.waiters.get(entry.key)?.(outcome)
      this.waiters.delete(entry.key)
    }
  }

  private replace(entry: Entry): void {
    this.edit((entries) => ({
      entries: entries.map((other) => (other.key === entry.key ? entry : other)),
      key: entry.key,
    }))
  }
}

/** Adds a change, folding it into what was not sent yet where that says the same with fewer requests. */
export function merge(
  entries: Entry[],
  change: Change,
  newKey: () => string,
  effectiveQty: (product_id: number) => number,
): { entries: Entry[]; key: string } {
  const last = entries.at(-1)
  const open = last && last.tries === 0 ? last : undefined
  const swap = (next: Change | null) => {
    const rest = entries.slice(0, -1)
    return { entries: next && open ? [...rest, { ...open, change: next }] : rest, key: open?.key ?? '' }
  }

  if (change.kind === 'add' && open?.change.kind === 'add') {
    const lines = open.change.lines.map((line) => ({ ...line }))
    for (const added of change.lines) {
      const same = lines.find((line) => line.product_id === added.product_id)
      if (same) same.qty = Math.min(same.qty + added.qty, 9999)
      else lines.push({ ...added })
    }
    if (lines.length <= mostLines) return swap({ kind: 'add', lines })
  }
  if (change.kind === 'set') {
    if (open?.change.kind === 'set' && open.change.product_id === change.product_id) return swap(change)
    if (open?.change.kind === 'add') {
      const line = open.change.lines.find((other) => other.product_id === change.product_id)
      // What the line would be without this unsent addition.
      const qty = line ? line.qty + change.qty - effectiveQty(change.product_id) : 0
      if (line && qty >= 0) {
        const lines = open.change.lines
          .map((other) => (other === line ? { ...line, qty } : other))
          .filter((other) => other.qty > 0)
        return swap(lines.length > 0 ? { kind: 'add', lines } : null)
      }
    }
  }
  if (change.kind === 'clear') {
    // What was not sent yet need not be.
    const sent = entries.filter((entry) => entry.tries > 0 || entry.change.kind === 'checkout')
    const from = entries.findIndex((entry) => entry.change.kind === 'checkout')
    if (from === -1 || sent.length === entries.length) {
      const key = newKey()
      return { entries: [...sent, { key, change, tries: 0 }], key }
    }
  }
  const key = newKey()
  return { entries: [...entries, { key, change, tries: 0 }], key }
}
