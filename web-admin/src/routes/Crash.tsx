import { Button } from '@mantine/core'
import { texts } from '../texts'
import { Empty } from '../ui/parts'

/** The last net: a mistake in a page must not leave a white screen. */
export function Crash() {
  return (
    <div role="alert">
      <Empty
        icon="alert"
        title={texts.error.crash}
        hint={texts.error.crashHint}
        action={<Button onClick={() => location.reload()}>{texts.error.reload}</Button>}
      />
    </div>
  )
}
