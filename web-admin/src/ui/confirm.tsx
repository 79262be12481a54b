import { Button, Group, Modal, Text } from '@mantine/core'
import { createStore, useStore } from '../lib/store'
import { texts } from '../texts'

type Question = { title: string; text: string; yes: string; no?: string; danger?: boolean }
type Asked = Question & { answer: (yes: boolean) => void }

const asked = createStore<Asked | null>(null)

/** Asks before what hurts. False when the person thought better of it. */
export function confirm(question: Question): Promise<boolean> {
  asked.get()?.answer(false)
  return new Promise((resolve) => {
    asked.set({
      ...question,
      answer: (yes) => {
        asked.set(null)
        resolve(yes)
      },
    })
  })
}

export function Confirm() {
  const question = useStore(asked)
  return (
    <Modal opened={question !== null} onClose={() => question?.answer(false)} title={question?.title} size="sm">
      {question && (
        <>
          <Text c="var(--ink-2)">{question.text}</Text>
          <Group justify="flex-end" mt="lg" gap="xs">
            <Button variant="default" onClick={() => question.answer(false)}>
              {question.no ?? texts.common.cancel}
            </Button>
            <Button data-autofocus color={question.danger ? 'red.8' : undefined} onClick={() => question.answer(true)}>
              {question.yes}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
