import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { explain } from '../../api/problem'
import type { Order } from '../../api/types'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { reject } from './queries'

type Props = { order: Order; opened: boolean; close: () => void; rejected: (now: Order) => void }

/** Asks for the reason that the shop will read: by a template, or in own words. */
export function RejectDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.close} title={texts.orders.rejectTitle(props.order.order_number)}>
      <Reason {...props} />
    </Modal>
  )
}

function Reason({ order, close, rejected }: Props) {
  const [reason, setReason] = useState<string>(texts.orders.rejectTemplates[0] ?? '')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (isBusy) return
    if (!reason.trim()) return setError(texts.orders.rejectMissing)
    setBusy(true)
    setError(null)
    try {
      const now = await reject(order.id, reason.trim())
      close()
      rejected(now)
    } catch (error) {
      setError(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    }
  }
  return (
    <>
      <Text c="var(--ink-2)">{texts.orders.rejectText}</Text>
      <div className="templates">
        {texts.orders.rejectTemplates.map((template) => (
          <Button
            key={template}
            variant={template === reason ? 'light' : 'default'}
            size="compact-sm"
            fw={500}
            onClick={() => setReason(template)}
          >
            {template}
          </Button>
        ))}
      </div>
      <Textarea
        label={texts.orders.rejectReason}
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
      />
      {error && (
        <div className="gap-top">
          <Notice tone="bad">{error}</Notice>
        </div>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={close}>
          {texts.common.cancel}
        </Button>
        <Button color="red.8" loading={isBusy} onClick={() => void send()}>
          {texts.orders.rejectYes}
        </Button>
      </Group>
    </>
  )
}
