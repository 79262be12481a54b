import { CategoryGrid, ProductFeed } from '../features/catalog'
import { OrderAgain } from '../features/orders'
import { session } from '../features/session'
import { useStore } from '../lib/store'
import { texts } from '../texts'
import { Icon } from '../ui/icons'
import { Head, useTitle } from '../ui/parts'
import './home.css'

const available = { search: '', category: '', in_stock: true, sort: '' } as const

export default function Home() {
  useTitle(texts.nav.home)
  const shop = useStore(session)
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="home-hello">{texts.home.hello(shop?.name ?? '')}</h1>
      <a class="home-quick" href="/pesan-cepat">
        <span class="home-quick-icon">
          <Icon name="paste" size={28} />
        </span>
        <span class="grow">
          <span class="strong block">{texts.home.quickTitle}</span>
          <span class="small block">{texts.home.quickText}</span>
        </span>
        <Icon name="next" size={22} />
      </a>
      <section class="card home-cats" aria-label={texts.home.categories}>
        <CategoryGrid />
      </section>
      <OrderAgain />
      <section aria-labelledby="feed">
        <Head id="feed" title={texts.home.products} href="/produk" link={texts.home.allProducts} />
        <ProductFeed filters={available} />
      </section>
    </main>
  )
}
