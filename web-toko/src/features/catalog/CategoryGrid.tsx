import { useQuery } from '@tanstack/preact-query'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Bone } from '../../ui/parts'
import { Pictogram } from '../../ui/pictograms'
import './catalog.css'
import { byDemand, categoriesQuery } from './queries'

/** The usual categories, two rows on a phone. */
export function CategoryGrid() {
  const { data } = useQuery(categoriesQuery)
  const shown = data && byDemand(data)
  return (
    <ul class="cats" aria-busy={!shown}>
      {(shown ?? Array.from({ length: 7 }, () => null)).slice(0, 7).map((category, index) =>
        category ? (
          <li key={category.code}>
            <a class="cat" href={`/produk?kategori=${encodeURIComponent(category.code)}`}>
              <span class="cat-pic">
                <Pictogram category={category.code} size={32} />
              </span>
              <span class="cat-name">{category.name}</span>
            </a>
          </li>
        ) : (
          <li key={index} class="cat" aria-hidden="true">
            <Bone w={56} h={56} r={16} />
            <span class="cat-name">
              <Bone w={56} h={10} />
            </span>
          </li>
        ),
      )}
      <li>
        <a class="cat" href="/kategori">
          <span class="cat-pic all">
            <Icon name="list" size={28} />
          </span>
          <span class="cat-name">{texts.home.allCategories}</span>
        </a>
      </li>
    </ul>
  )
}
