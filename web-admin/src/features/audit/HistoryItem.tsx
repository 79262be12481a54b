import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useRole } from '../session'

type Props = { entity: string; id: number } | { entity: string; search: string } | { actor: number }

/** In a thing's menu: what was done to it, or by whom it is. What has no number is searched for. For super admins: nobody else may read the log. */
export function HistoryItem(props: Props) {
  const navigate = useNavigate()
  if (useRole() !== 'super_admin') return null
  const search =
    'actor' in props
      ? { actor_kind: 'admin', actor_id: String(props.actor) }
      : 'search' in props
        ? { entity: props.entity, search: props.search }
        : { entity: props.entity, entity_id: String(props.id) }
  return (
    <Menu.Item leftSection={<Icon name="audit" size={16} />} onClick={() => void navigate({ to: '/audit', search })}>
      {'actor' in props ? texts.audit.doings : texts.audit.history}
    </Menu.Item>
  )
}
