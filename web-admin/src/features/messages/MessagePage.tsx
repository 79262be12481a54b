import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { explain } from '../../api/problem'
import type { Message } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { confirm } from '../../ui/confirm'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { Back, Keys, Notice, Page, Panel, Split } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { Fate } from './Fate'
import { MessageFacts } from './MessageFacts'
import { messageQuery, resend } from './queries'
import { kindText, MessageStatus, recipientText } from './Status'
import { Tries } from './Tries'
import './messages.css'

const back = <Back to="/pesan" text={texts.messages.toList} />

export function MessagePage({ id }: { id: number }) {
  const query = useQuery(messageQuery(id))
  return (
    <OnePage title={texts.messages.one} back={back} query={query}>
      {(message) => <Loaded key={id} message={message} />}
    </OnePage>
  )
}

function Loaded({ message }: { message: Message }) {
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [keyFor] = useState(keyPerBody)
  const askAndResend = async () => {
    const to = message.shop ? '' : recipientText(message.recipient)
    if (isBusy || !(await confirm(texts.messages.resendAsk(to)))) return
    setBusy(true)
    try {
      const again = await resend(message.id, keyFor(message.id))
      toast(texts.messages.resent)
      void navigate({ to: '/pesan/$id', params: { id: String(again.id) } })
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  useKeys(texts.messages.keys.page, [
    { keys: 'r', text: texts.messages.resend, when: message.can_resend, run: () => void askAndResend() },
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/pesan' }) },
  ])
  return (
    <Page
      title={kindText(message.kind)}
      back={back}
      lead={
        <>
          <span className="faint num">{texts.messages.number(message.id)}</span>
          <MessageStatus status={message.status} />
        </>
      }
      actions={
        message.can_resend ? (
          <Button loading={isBusy} onClick={() => void askAndResend()} rightSection={<Keys names={['R']} />}>
            {texts.messages.resend}
          </Button>
        ) : (
          <span className="faint">{whyNot(message)}</span>
        )
      }
    >
      {message.last_error && message.status !== 'queued' && <Notice tone="bad">{message.last_error}</Notice>}
      {message.possibly_sent_twice && <Notice tone="warn">{texts.messages.twice}</Notice>}
      <Split
        side={
          <>
            <Panel title={texts.messages.facts}>
              <MessageFacts message={message} />
            </Panel>
            <Panel title={texts.messages.fate}>
              <Fate message={message} />
            </Panel>
          </>
        }
      >
        <Panel title={texts.messages.text}>
          <div className="panel-body">
            {message.subject && <strong>{message.subject}</strong>}
            <blockquote className="bubble">{message.text}</blockquote>
            {message.text.includes('{secret}') && <p className="faint gap-top">{texts.messages.secret}</p>}
          </div>
        </Panel>
        <Panel title={texts.messages.tries} note={<span className="num">{message.tries.length}</span>}>
          <Tries tries={message.tries} />
        </Panel>
      </Split>
    </Page>
  )
}

/** Why it can't be sent again. */
function whyNot({ kind, status }: Message): string {
  const { notResendable } = texts.messages
  if (kind === 'test') return notResendable.test
  if (status === 'queued') return notResendable.queued
  return kind === 'otp' || kind === 'password_reset' ? notResendable.secret : notResendable.again
}
