import { texts } from '../texts'
import { LinkButton } from '../ui/LinkButton'
import { Empty, Page, Panel } from '../ui/parts'

export function NotFound() {
  return (
    <Page title={texts.error.notFound}>
      <Panel>
        <Empty
          icon="search"
          title={texts.error.notFound}
          hint={texts.error.notFoundHint}
          action={<LinkButton to="/">{texts.error.toHome}</LinkButton>}
        />
      </Panel>
    </Page>
  )
}
