import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { explain } from '../../api/problem'
import type { GatewayHealth, Message } from '../../api/types'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { testGateway } from './queries'

const words = texts.messages.health

/** Sends one message by one gateway and says what came of it. */
export function TestDialog({ gateway, close }: { gateway: GatewayHealth | null; close: () => void }) {
  const name = gateway ? texts.messages.gateways[gateway.name] : ''
  return (
    <Modal opened={gateway !== null} onClose={close} title={words.testTitle(name)}>
      {gateway && <Test gateway={gateway} close={close} />}
    </Modal>
  )
}

function Test({ gateway, close }: { gateway: GatewayHealth; close: () => void }) {
  const [to, setTo] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [result, setResult] = useState<Message | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isEmail = gateway.channel === 'email'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setError(null)
    setResult(null)
    try {
      setResult(await testGateway(gateway.name, to))
    } catch (error) {
      setError(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Text c="var(--ink-2)" mb="md">
        {words.testText}
      </Text>
      <TextInput
        label={isEmail ? words.toEmail : words.to}
        type={isEmail ? 'email' : 'tel'}
        placeholder={isEmail ? undefined : '0812-3456-7890'}
        data-autofocus
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={error}
      />
      {result && (
        <div className="gap-top">
          <Notice
            tone={result.status === 'failed' ? 'bad' : 'good'}
            title={result.status === 'failed' ? words.testFailed : undefined}
          >
            {result.status === 'failed' ? result.last_error : words.testSent}{' '}
            <Link to="/pesan/$id" params={{ id: String(result.id) }}>
              {words.openMessage}
            </Link>
          </Notice>
        </div>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={close}>
          {texts.common.close}
        </Button>
        <Button type="submit" loading={isBusy}>
          {words.send}
        </Button>
      </Group>
    </form>
  )
}
