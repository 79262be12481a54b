import { useState } from 'preact/hooks'
import { Pictogram } from './pictograms'

/** A product's picture in a fixed frame, or the pictogram of its category. */
export function Picture(props: { category: string | null | undefined; url?: string | null; eager?: boolean }) {
  const [broken, setBroken] = useState(false)
  return (
    <div class="pic">
      {props.url && !broken ? (
        <img
          src={props.url}
          alt=""
          width="320"
          height="240"
          loading={props.eager ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => setBroken(true)}
        />
      ) : (
        <Pictogram category={props.category} />
      )}
    </div>
  )
}
