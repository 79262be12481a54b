import { useInfiniteQuery } from '@tanstack/preact-query'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { explain } from '../../api/problem'
import type { ProductList } from '../../api/types'
import { texts } from '../../texts'
import { Failed, Spinner } from '../../ui/parts'
import { Stale } from '../../ui/Stale'
import './catalog.css'
import type { Filters } from './filters'
import { ProductBone, ProductCard } from './ProductCard'
import { productsQuery } from './queries'

/** Products without end. `children` shows what a list without products says. */
export function ProductFeed(props: {
  filters: Filters
  /** Told the first page; null while it is asked for. */
  onFirst: (page: ProductList | null) => void
  children?: ComponentChildren
}) {
  const query = useInfiniteQuery({ ...productsQuery(props.filters, 20, true), placeholderData: (before) => before })
  const { data, isError, isFetchingNextPage, hasNextPage, fetchNextPage, isPlaceholderData } = query
  const end = useRef<HTMLDivElement>(null)
  const first = isPlaceholderData ? null : (data?.pages[0] ?? null)
  useEffect(() => props.onFirst(first), [first])
  useEffect(() => {
    const element = end.current
    if (!element || !hasNextPage || isFetchingNextPage || isError) return
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) void fetchNextPage()
      },
      { rootMargin: '900px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [hasNextPage, isFetchingNextPage, isError, data])

  if (!data) {
    if (isError)
      return <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
    return (
      <ul class="products" aria-busy="true" aria-label={texts.app.loading}>
        {Array.from({ length: 8 }, (_, n) => (
          <ProductBone key={n} />
        ))}
      </ul>
    )
  }
  const products = data.pages.flatMap((page) => page.data)
  if (products.length === 0 && !isPlaceholderData) return <>{props.children}</>
  return (
    <>
      <Stale query={query} />
      <ul class={`products${isPlaceholderData ? ' dim' : ''}`} aria-busy={isPlaceholderData}>
        {products.map((product, index) => (
          <ProductCard key={product.id} product={product} eager={index < 4} />
        ))}
        {isFetchingNextPage && [1, 2].map((n) => <ProductBone key={`more-${n}`} />)}
      </ul>
      <div ref={end} class="feed-end" role="status">
        {isFetchingNextPage ? (
          <span class="row">
            <Spinner /> {texts.common.loadingMore}
          </span>
        ) : hasNextPage ? (
          <button type="button" class="btn line" onClick={() => void fetchNextPage()}>
            {isError ? texts.error.retry : texts.common.more}
          </button>
        ) : products.length > 8 ? (
          <span class="muted small">{texts.common.end}</span>
        ) : null}
      </div>
    </>
  )
}
