import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Role } from '../../api/types'
import { texts } from '../../texts'
import { roles } from './list'
import './users.css'

type Props = {
  value?: Role
  onChange?: (role: string) => void
  error?: ReactNode
  description?: string
  disabled?: boolean
}

/** What somebody may do, said in full. */
export function RoleField({ value, onChange, error, description, disabled }: Props) {
  return (
    <Radio.Group
      className="wide"
      label={texts.users.fields.role}
      value={value}
      onChange={onChange}
      error={error}
      description={description}
    >
      <div className="roles">
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            name="role"
            disabled={disabled}
            label={texts.nav.role[role]}
            description={texts.users.roles[role]}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
