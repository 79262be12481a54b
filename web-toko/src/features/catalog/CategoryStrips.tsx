import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Category } from '../../api/types'
import { Head } from '../../ui/parts'
import './catalog.css'
import { noFilters } from './filters'
import { ProductBone, ProductCard } from './ProductCard'
import { byDemand, categoriesQuery, productsQuery } from './queries'

/** What is in stock of the kinds of part that shops order most, one strip each; asked for when it comes near the screen. */
export function CategoryStrips({ most }: { most: number }) {
  const { data } = useQuery(categoriesQuery)
  const shown = data
    ? byDemand(data).filter((category) => category.in_stock_count > 0)
    : Array.from({ length: most }, () => null)
  return (
    <>
      {shown.slice(0, most).map((category, index) => (
        <Strip key={category?.code ?? index} category={category} now={index === 0} />
      ))}
    </>
  )
}

function Strip({ category, now }: { category: Category | null; now: boolean }) {
  const place = useRef<HTMLElement>(null)
  const [near, setNear] = useState(now)
  useEffect(() => {
    if (near || !place.current) return
    const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: '300px',
    })
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [near])
  const filters = { ...noFilters, category: category?.code ?? '', in_stock: true }
  const { data } = useInfiniteQuery({ ...productsQuery(filters, 10), enabled: near && category !== null })
  const products = data?.pages[0]?.data
  return (
    <section ref={place} aria-label={category?.name}>
      <Head
        title={category?.name}
        href={category ? `/produk?kategori=${encodeURIComponent(category.code)}&stok=1` : undefined}
      />
      <ul class="chips strip" aria-busy={!products}>
        {products
          ? products.map((product) => <ProductCard key={product.id} product={product} />)
          : near && [1, 2, 3].map((n) => <ProductBone key={n} />)}
      </ul>
    </section>
  )
}
