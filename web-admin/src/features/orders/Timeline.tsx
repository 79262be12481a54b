import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Tag, When } from '../../ui/parts'
import { kindText, MessageStatus, recipientText } from '../messages'
import { moments, toldAt } from './moments'

/** Everything that happened to the order, and what was told to whom. */
export function Timeline({ order }: { order: Order }) {
  return (
    <ol className="timeline">
      {moments(order).map((moment) =>
        'event' in moment ? (
          <li key={moment.key} className={moment.event.to_status}>
            <strong>{texts.orders.events[moment.event.to_status]}</strong>
            <span className="faint">
              <When time={moment.at} exact /> ·{' '}
              {texts.orders.by(moment.event.actor_name || texts.orders.actor[moment.event.actor_kind])}
            </span>
            {moment.event.reason && <q>{moment.event.reason}</q>}
          </li>
        ) : (
          <li key={moment.key} className="message">
            <span className="timeline-message">
              <Icon name="message" size={15} />
              <Link to="/pesan/$id" params={{ id: String(moment.message.id) }}>
                {kindText(moment.message.kind)}
              </Link>
              <MessageStatus status={moment.message.status} />
              {moment.message.possibly_sent_twice && <Tag tone="warn">{texts.messages.perhapsTwice}</Tag>}
            </span>
            <span className="faint">
              <When time={toldAt(moment.message)} exact /> ·{' '}
              <span className="num">{texts.orders.messageTo(recipientText(moment.message.recipient))}</span>
            </span>
            {moment.message.last_error && <span className="timeline-error">{moment.message.last_error}</span>}
          </li>
        ),
      )}
    </ol>
  )
}
