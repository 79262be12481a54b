import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explain } from '../../api/problem'
import type { Difference } from '../../api/types'
import { texts } from '../../texts'
import { toast } from '../../ui/toast'
import { acceptDifference } from './queries'

const say = texts.reconciliation

/** Asks why a difference may stay as it is. */
export function AcceptDialog({ difference, close }: { difference: Difference | null; close: () => void }) {
  return (
    <Modal opened={difference !== null} onClose={close} title={say.acceptTitle}>
      {difference && <Note difference={difference} close={close} />}
    </Modal>
  )
}

function Note({ difference, close }: { difference: Difference; close: () => void }) {
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (!note.trim()) return setError(say.noteMissing)
    setBusy(true)
    setError(null)
    try {
      await acceptDifference(difference.id, note.trim())
      toast(say.acceptedDone)
      close()
    } catch (error) {
      setError(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Text c="var(--ink-2)" mb="sm">
        <strong>{difference.title}.</strong> {say.acceptText}
      </Text>
      <Textarea
        label={say.note}
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        error={error}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={close}>
          {texts.common.cancel}
        </Button>
        <Button type="submit" loading={isBusy}>
          {say.accept}
        </Button>
      </Group>
    </form>
  )
}
