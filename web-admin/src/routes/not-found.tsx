import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { texts } from '../texts'
import { Empty, Page, Panel } from '../ui/parts'

export function NotFound() {
  return (
    <Page title={texts.error.notFound}>
      <Panel>
        <Empty
          icon="search"
          title={texts.error.notFound}
          hint={texts.error.notFoundHint}
          action={
            <Button component={Link} to="/">
              {texts.error.toHome}
            </Button>
          }
        />
      </Panel>
    </Page>
  )
}
