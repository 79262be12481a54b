import { Button, CopyButton, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../api/problem'
import type { Shop } from '../../api/types'
import { texts } from '../../texts'
import { useSecondsUntil } from '../../ui/countdown'
import { Notice } from '../../ui/parts'
import { issueLoginCode } from './queries'
import './shops.css'

/** `time`: which opening it is. Opened again before it has faded away, it must not show the code once more. */
type Props = { shop: Shop; opened: boolean; time: number; close: () => void }
type Code = { code: string; expires_at: string }

/** A way in for a shop that no message reaches: the code is shown once, and told by telephone. */
export function LoginCodeDialog({ shop, opened, time, close }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={texts.shops.code.title} closeOnClickOutside={false}>
      <Steps key={time} shop={shop} close={close} />
    </Modal>
  )
}

function Steps({ shop, close }: Pick<Props, 'shop' | 'close'>) {
  const [code, setCode] = useState<Code | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const issue = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      setCode(await issueLoginCode(shop.id))
    } catch (error) {
      setTrouble(explain(error))
    } finally {
      setBusy(false)
    }
  }
  if (code) return <Shown code={code} shop={shop} close={close} />
  return (
    <>
      <Text c="var(--ink-2)">{texts.shops.code.text}</Text>
      {trouble && (
        <div className="gap-top">
          <Notice tone="bad">{trouble}</Notice>
        </div>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={close}>
          {texts.common.cancel}
        </Button>
        <Button data-autofocus loading={isBusy} onClick={() => void issue()}>
          {texts.shops.code.issue}
        </Button>
      </Group>
    </>
  )
}

function Shown({ code, shop, close }: { code: Code; shop: Shop; close: () => void }) {
  const left = useSecondsUntil(Date.parse(code.expires_at))
  const clock = `${Math.floor(left / 60)}.${String(left % 60).padStart(2, '0')}`
  return (
    <>
      <output className="login-code" aria-label={texts.shops.code.label}>
        {code.code}
      </output>
      <p className="login-code-left num faint">{left > 0 ? texts.shops.code.left(clock) : texts.shops.code.over}</p>
      <Text c="var(--ink-2)">{texts.shops.code.hint(shop.code)}</Text>
      <Text c="var(--ink-3)" size="xs" mt="xs">
        {texts.shops.code.once}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <CopyButton value={code.code}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? texts.common.copied : texts.common.copy}
            </Button>
          )}
        </CopyButton>
        <Button data-autofocus onClick={close}>
          {texts.common.close}
        </Button>
      </Group>
    </>
  )
}
