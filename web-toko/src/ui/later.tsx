import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { online } from '../lib/network'
import { texts } from '../texts'
import { Failed } from './parts'

type Load = () => Promise<{ default: ComponentType }>

/** A page that is loaded when it is needed. When it can't be, it says so and tries again, by hand or when the network is back. */
export function later(load: Load): ComponentType {
  let Page: ComponentType | null = null
  return function Later() {
    const [attempt, setAttempt] = useState(0)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (Page) return
      let live = true
      setFailed(false)
      load().then(
        (module) => {
          Page = module.default
          if (live) setAttempt(-1)
        },
        () => live && setFailed(true),
      )
      const stop = online.subscribe(() => live && online.get() && setAttempt((n) => n + 1))
      return () => {
        live = false
        stop()
      }
    }, [attempt])
    if (Page) return <Page />
    return (
      <main id="main" tabIndex={-1} aria-busy={!failed}>
        {failed && <Failed message={texts.error.noAnswer} onRetry={() => setAttempt((n) => n + 1)} />}
      </main>
    )
  }
}

/** A part of a page that is loaded when it is needed; `get` has it once it is there. */
export function onDemand<T>(load: () => Promise<T>) {
  let part: T | undefined
  return {
    get: () => part,
    load: async () => {
      part ??= await load()
    },
  }
}
