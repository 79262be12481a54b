import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dateTime } from '../../lib/dates'
import { texts } from '../../texts'
import { FormPanel, FormSection } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { Bone, Failed, Page, Panel } from '../../ui/parts'
import { GatewayOrder } from './GatewayOrder'
import { PhoneList } from './PhoneList'
import { type Settings, type SettingsIn, settingsQuery, updateSettings } from './queries'

export function SettingsPage() {
  const query = useQuery(settingsQuery)
  const { data, error } = query
  const note = data && (data.updated_at ? texts.settings.updated(dateTime(data.updated_at)) : texts.settings.untouched)
  return (
    <Page title={texts.settings.title} lead={<span className="faint">{note}</span>}>
      {data ? (
        <SettingsForm settings={data} />
      ) : (
        <Panel>
          {error ? (
            <Failed error={error} retry={() => void query.refetch()} />
          ) : (
            <div className="panel-body">
              <Bone height={560} />
            </div>
          )}
        </Panel>
      )}
    </Page>
  )
}

type Values = Omit<SettingsIn, 'low_stock_threshold'> & { low_stock_threshold: number | string }

function read({ order_notify_phones, totp_required, low_stock_threshold, dealer, gateway_order }: Settings): Values {
  return { order_notify_phones, totp_required, low_stock_threshold, dealer, gateway_order }
}

function SettingsForm({ settings }: { settings: Settings }) {
  const edit = useEdit({
    initial: read(settings),
    version: settings.version,
    read,
    save: (values, version) => {
      const order_notify_phones = values.order_notify_phones.filter((phone) => phone.trim())
      // Empty lines go before the API counts them: its errors name lines.
      edit.form.setFieldValue('order_notify_phones', order_notify_phones)
      const low_stock_threshold = Number(values.low_stock_threshold)
      return updateSettings({ ...values, order_notify_phones, low_stock_threshold }, version ?? settings.version)
    },
    done: texts.settings.saved,
    validate: {
      low_stock_threshold: (n: number | string) =>
        Number.isInteger(n) && Number(n) >= 1 && Number(n) <= 9999 ? null : texts.settings.thresholdWrong,
    },
  })
  const { fields, sections } = texts.settings
  const dealer = (part: keyof Values['dealer']) => {
    const name = `dealer.${part}` as const
    return { name, label: fields[name], ...edit.form.getInputProps(name) }
  }
  return (
    <FormPanel edit={edit} labels={fields} show={show}>
      <FormSection title={sections.orders} text={sections.ordersText}>
        <PhoneList
          name="order_notify_phones"
          value={edit.form.values.order_notify_phones}
          onChange={(phones) => edit.form.setFieldValue('order_notify_phones', phones)}
          errors={edit.form.errors}
        />
      </FormSection>
      <FormSection title={sections.gateways} text={sections.gatewaysText}>
        <GatewayOrder
          name="gateway_order"
          value={edit.form.values.gateway_order}
          onChange={(order) => edit.form.setFieldValue('gateway_order', order)}
          error={edit.form.errors.gateway_order}
        />
      </FormSection>
      <FormSection title={sections.security} text={sections.securityText}>
        <Switch
          className="wide"
          name="totp_required"
          label={fields.totp_required}
          description={texts.settings.totpHint}
          {...edit.form.getInputProps('totp_required', { type: 'checkbox' })}
        />
      </FormSection>
      <FormSection title={sections.dashboard} text={sections.dashboardText}>
        <NumberInput
          name="low_stock_threshold"
          label={fields.low_stock_threshold}
          description={texts.settings.thresholdHint}
          min={1}
          max={9999}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          thousandSeparator="."
          decimalSeparator=","
          {...edit.form.getInputProps('low_stock_threshold')}
        />
      </FormSection>
      <FormSection title={sections.dealer} text={sections.dealerText}>
        <TextInput {...dealer('name')} maxLength={100} autoComplete="off" />
        <TextInput
          {...dealer('phone')}
          description={texts.settings.dealerPhoneHint}
          maxLength={40}
          type="tel"
          autoComplete="off"
        />
        <Textarea {...dealer('address')} className="wide" autosize minRows={2} maxLength={300} />
        <TextInput {...dealer('city')} maxLength={50} autoComplete="off" />
      </FormSection>
    </FormPanel>
  )
}

/** What the dialog about somebody else's change writes for lists and groups. */
function show(field: string, value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(', ') || texts.form.conflict.nothing
  if (typeof value !== 'object' || value === null) return undefined
  const parts = Object.entries(value).map(([part, one]) => (Array.isArray(one) ? wayText(part, one) : String(one)))
  return parts.filter(Boolean).join(field === 'dealer' ? ', ' : '; ') || texts.form.conflict.nothing
}

function wayText(kind: string, gateways: unknown[]): string {
  const kinds: Record<string, string> = { ...texts.messages.kinds, default: texts.settings.gatewaysOfAll }
  const names: Record<string, string> = texts.messages.gateways
  return `${kinds[kind] ?? kind}: ${gateways.map((name) => names[String(name)] ?? name).join(' → ')}`
}
