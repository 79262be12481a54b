import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Gateway } from '../../api/types'
import { texts } from '../../texts'
import { gatewaysQuery, kindText } from '../messages'
import type { SettingsIn } from './queries'

type Order = SettingsIn['gateway_order']
type Props = { name: string; value: Order; onChange: (order: Order) => void; error?: ReactNode }

/** By which gateways messages go, in which order: for all, and for kinds that go another way. */
export function GatewayOrder({ name, value, onChange, error }: Props) {
  const { data } = useQuery(gatewaysQuery)
  const ways = data?.gateways.filter((gateway) => gateway.channel === 'whatsapp') ?? []
  // The test goes by the gateway it tests, emails by the mail server.
  const kinds =
    data?.routes.map((route) => route.kind).filter((kind) => kind !== 'test' && kind !== 'password_reset') ?? []
  const choices = ways.map((gateway) => ({
    value: gateway.name,
    label: texts.messages.gateways[gateway.name],
    disabled: !gateway.is_configured,
  }))
  const set = (of: string, gateways: string[]) => {
    const { [of]: _, ...others } = value
    onChange(gateways.length ? { ...others, [of]: gateways as Gateway[] } : others)
  }
  const lines = [
    { of: 'default', label: texts.settings.gatewaysOfAll, nothing: texts.settings.gatewaysByServer },
    ...kinds.map((kind) => ({ of: kind, label: kindText(kind), nothing: texts.settings.gatewaysAsAll })),
  ]
  return lines.map(({ of, label, nothing }, index) => {
    const chosen = value[of] ?? []
    return (
      <MultiSelect
        key={of}
        className={index === 0 ? 'wide' : undefined}
        data-field={index === 0 ? name : undefined}
        label={label}
        description={index === 0 ? texts.settings.gatewaysHint : undefined}
        placeholder={chosen.length ? undefined : nothing}
        error={index === 0 ? error : undefined}
        data={choices}
        value={chosen}
        onChange={(gateways) => set(of, gateways)}
        clearable
        hidePickedOptions
        nothingFoundMessage={texts.settings.gatewaysNoMore}
        clearButtonProps={{ 'aria-label': texts.form.clear(label) }}
      />
    )
  })
}
