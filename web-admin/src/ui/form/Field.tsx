import { Input } from '@mantine/core'
import type { ReactNode } from 'react'

/** The frame of a field whose control brings none of its own. */
export function Field(props: {
  label: string
  description?: ReactNode
  error?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <Input.Wrapper {...props} labelElement="div">
      {props.children}
    </Input.Wrapper>
  )
}
