import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { texts } from '../../texts'
import { confirm } from '../confirm'

/** Leaving a page with unsaved changes asks first, also when the tab is closed. `release` lets the next move through. */
export function useLeaveGuard(isDirty: boolean): { release: () => void } {
  const free = useRef(false)
  if (!isDirty) free.current = false
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      // Another state of the same page (a filter, a tab) is no leaving.
      if (free.current || current.pathname === next.pathname) return false
      return !(await confirm({ ...texts.form.leave, danger: true }))
    },
    enableBeforeUnload: () => isDirty && !free.current,
    disabled: !isDirty,
  })
  return {
    release: () => {
      free.current = true
    },
  }
}
