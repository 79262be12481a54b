import type { Dashboard } from '../../api/types'
import { texts } from '../../texts'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/parts'

const say = texts.dashboard.differs

/** Says so when PMO and the old system do not say the same, or nobody has looked for too long. */
export function Differs({ standing }: { standing: Dashboard['reconciliation'] }) {
  if (!standing || (standing.verdict === 'green' && !standing.is_stale)) return null
  const isRed = standing.verdict === 'red'
  const look = (
    <LinkButton to="/rekonsiliasi" variant="default" size="compact-sm">
      {say.look}
    </LinkButton>
  )
  return (
    <Notice tone={isRed ? 'bad' : 'warn'} title={isRed ? say.red(standing.unacknowledged) : say.stale} actions={look} />
  )
}
