import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { explain, Problem } from '../api/problem'
import { texts } from '../texts'
import { confirm } from './confirm'
import { Icon } from './icons'
import { toast } from './toast'

type Ask = { title: string; text: string; yes: string }
type Props = {
  isActive: boolean
  setActive: (isActive: boolean) => Promise<unknown>
  remove: () => Promise<unknown>
  /** It is gone: where to now? */
  removed: () => void
  words: {
    activated: string
    deactivated: string
    removed: string
    deactivateAsk: Ask
    removeAsk: Ask
    /** Said over the reason when something refers to it. */
    notRemovable: string
  }
  /** Why neither is offered. */
  disabled?: boolean
  /** More items, above. */
  children?: ReactNode
}

/** What is done now and then to a thing of the back office: activating, deactivating, deleting, and what else it has. */
export function UpkeepMenu({ isActive, setActive, remove, removed, words, disabled, children }: Props) {
  const attempt = async (work: () => Promise<unknown>, done: () => void) => {
    try {
      await work()
      done()
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  const activate = () =>
    attempt(
      () => setActive(true),
      () => toast(words.activated),
    )
  const deactivate = () =>
    attempt(
      () => setActive(false),
      () => toast(words.deactivated, { action: { text: texts.common.undo, run: () => void activate() } }),
    )
  const askAndDeactivate = async () => {
    if (await confirm({ ...words.deactivateAsk, danger: true })) await deactivate()
  }
  const askAndRemove = async () => {
    if (!(await confirm({ ...words.removeAsk, danger: true }))) return
    try {
      await remove()
      toast(words.removed)
      removed()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'in_use' || !isActive) {
        return toast(explain(error), { tone: 'bad' })
      }
      const ask = { title: words.notRemovable, text: explain(error), yes: texts.upkeep.instead }
      if (await confirm({ ...ask, danger: true })) await deactivate()
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={texts.upkeep.more} title={texts.upkeep.more}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {isActive ? (
          <Menu.Item
            leftSection={<Icon name="pause" size={16} />}
            disabled={disabled}
            onClick={() => void askAndDeactivate()}
          >
            {texts.upkeep.deactivate}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<Icon name="check" size={16} />} onClick={() => void activate()}>
            {texts.upkeep.activate}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="trash" size={16} />}
          color="var(--bad)"
          disabled={disabled}
          onClick={() => void askAndRemove()}
        >
          {texts.common.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
