import { texts } from '../texts'
import { LinkButton } from '../ui/LinkButton'
import { Empty, Page, Panel } from '../ui/parts'

/** A page that is not for this role. */
export function Forbidden() {
  return (
    <Page title={texts.error.onlySuper}>
      <Panel>
        <Empty
          icon="shield"
          title={texts.error.onlySuper}
          hint={texts.error.onlySuperHint}
          action={<LinkButton to="/">{texts.error.toHome}</LinkButton>}
        />
      </Panel>
    </Page>
  )
}
