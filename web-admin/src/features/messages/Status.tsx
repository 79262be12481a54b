import type { MessageStatus as Fate, MessageKind } from '../../api/types'
import { texts } from '../../texts'
import { Tag, type Tone } from '../../ui/parts'

const tone: Record<Fate, Tone> = {
  queued: 'plain',
  sent: 'info',
  delivered: 'good',
  read: 'good',
  failed: 'bad',
  expired: 'bad',
}

export function MessageStatus({ status }: { status: Fate }) {
  return <Tag tone={tone[status]}>{texts.messages.status[status]}</Tag>
}

export function kindText(kind: MessageKind): string {
  return texts.messages.kinds[kind]
}

/** A telephone number as it is dialled; an email address as it is. */
export function recipientText(recipient: string): string {
  return /^\d+$/.test(recipient) ? `+${recipient}` : recipient
}
