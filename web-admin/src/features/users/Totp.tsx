import type { UserSummary } from '../../api/types'
import { texts } from '../../texts'
import { Tag } from '../../ui/parts'

/** Whether somebody logs in with a second factor, or still has to set one up. */
export function Totp({ user: { has_totp, totp_required } }: { user: UserSummary }) {
  if (has_totp) return <Tag tone="good">{texts.users.totp.on}</Tag>
  return totp_required ? <Tag tone="warn">{texts.users.totp.owed}</Tag> : <Tag>{texts.users.totp.off}</Tag>
}
