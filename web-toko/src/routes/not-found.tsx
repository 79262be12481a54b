import { texts } from '../texts'
import { Empty, useTitle } from '../ui/parts'

export default function NotFound() {
  useTitle(texts.error.notFound)
  return (
    <main id="main" tabIndex={-1}>
      <Empty level={1} icon="search" title={texts.error.notFound} text={texts.error.notFoundHint}>
        <a class="btn main" href="/">
          {texts.error.toHome}
        </a>
      </Empty>
    </main>
  )
}
