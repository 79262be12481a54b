import { useQuery } from '@tanstack/preact-query'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { dealerQuery } from './queries'

/** A WhatsApp chat with the dealer that begins with this; nothing where the dealer has told no number. */
export function AskDealer({ text }: { text: string }) {
  const { data } = useQuery(dealerQuery)
  if (!data?.whatsapp) return null
  return (
    <a
      class="btn line"
      href={`https://wa.me/${data.whatsapp}?text=${encodeURIComponent(text)}`}
      target="_blank"
      rel="noopener"
    >
      <Icon name="phone" size={20} /> {texts.search.askDealer}
    </a>
  )
}
