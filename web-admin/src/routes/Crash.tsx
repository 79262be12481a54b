import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { texts } from '../texts'
import { Empty } from '../ui/parts'

/** The last net: neither a mistake in a page nor a part of it that did not arrive may leave a white screen. */
export function Crash({ error }: Pick<ErrorComponentProps, 'error'>) {
  // What browsers say when a module could not be loaded begins in many ways, and has this in common.
  const isMissing = error instanceof Error && /import|module|preload/i.test(error.message)
  return (
    <div role="alert">
      <Empty
        icon="alert"
        title={texts.error.crash}
        hint={isMissing ? texts.error.notLoadedHint : texts.error.crashHint}
        action={<Button onClick={() => location.reload()}>{texts.error.reload}</Button>}
      />
    </div>
  )
}
