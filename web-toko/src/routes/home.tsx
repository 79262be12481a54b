import { CategoryGrid, CategoryStrips } from '../features/catalog'
import { OrderAgain } from '../features/orders'
import { session } from '../features/session'
import { useStore } from '../lib/store'
import { texts } from '../texts'
import { Icon } from '../ui/icons'
import { useTitle } from '../ui/parts'
import './home.css'

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
      <CategoryStrips most={5} />
      <a class="btn line full home-all" href="/produk">
        {texts.home.allProducts}
      </a>
    </main>
  )
}
