import { Link } from '@tanstack/react-router'
import type { Message } from '../../api/types'
import { texts } from '../../texts'
import { Facts } from '../../ui/parts'
import { recipientText } from './Status'

export function MessageFacts({ message }: { message: Message }) {
  const { order, shop, gateway, resend_of, resent_as } = message
  const other = (id: number) => (
    <Link key={id} to="/pesan/$id" params={{ id: String(id) }} className="num">
      {texts.messages.number(id)}
    </Link>
  )
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            texts.messages.recipient,
            <span key="to" className="num">
              {recipientText(message.recipient)}
            </span>,
          ],
          [texts.messages.channel, texts.messages.channels[message.channel]],
          [texts.messages.gateway, gateway && texts.messages.gateways[gateway]],
          [
            texts.messages.order,
            order && (
              <Link key="order" to="/pesanan/$id" params={{ id: String(order.id) }} className="num">
                {order.order_number}
              </Link>
            ),
          ],
          [
            texts.messages.shop,
            shop && (
              <Link key="shop" to="/toko/$id" params={{ id: String(shop.id) }}>
                {shop.code} {shop.name}
              </Link>
            ),
          ],
          [texts.messages.resendOf, resend_of ? other(resend_of) : null],
          [
            texts.messages.resentAs,
            resent_as.length > 0 && <span className="number-list">{resent_as.map(other)}</span>,
          ],
          [texts.messages.gatewayId, message.gateway_message_id && <code key="id">{message.gateway_message_id}</code>],
        ]}
      />
    </div>
  )
}
