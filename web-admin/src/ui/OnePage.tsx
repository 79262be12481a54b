import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Page, Panel, SplitBones } from './parts'

type Props<T> = {
  /** As long as the thing's own name is not known. */
  title: string
  back: ReactNode
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** Draws the page once the thing is there. */
  children: (thing: T) => ReactNode
}

/** A page about one thing: what is shown while it is loaded, and when it does not come. */
export function OnePage<T>({ title, back, query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  return (
    <Page title={title} back={back}>
      {query.error ? (
        <Panel>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </Panel>
      ) : (
        <SplitBones />
      )}
    </Page>
  )
}
