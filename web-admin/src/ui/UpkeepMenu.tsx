import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { explain, Problem } from '../api/problem'
import { texts } from '../texts'
import { confirm } from './confirm'
import { Icon } from './icons'
import { toast } from './toast'

type Ask = { title: string; text: string; yes: string }

/** What is done to a thing now and then. */
export function MoreMenu({ children }: { children: ReactNode }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={texts.upkeep.more} title={texts.upkeep.more}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

type Removal = {
  remove: () => Promise<unknown>
  /** It is gone: where to now? */
  removed: () => void
  words: {
    removed: string
    removeAsk: Ask
    /** Said over the reason when something refers to it. */
    notRemovable: string
  }
  /** What helps when something refers to it. */
  instead?: { text: string; danger?: boolean; run: () => void }
  disabled?: boolean
}

/** Deletes a thing, after a question; when something refers to it, says so and offers what helps. */
export function RemoveItem({ remove, removed, words, instead, disabled }: Removal) {
  const ask = async () => {
    if (!(await confirm({ ...words.removeAsk, danger: true }))) return
    try {
      await remove()
      toast(words.removed)
      removed()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'in_use' || !instead) {
        return toast(explain(error), { tone: 'bad' })
      }
      const { text: yes, danger } = instead
      if (await confirm({ title: words.notRemovable, text: explain(error), yes, danger })) instead.run()
    }
  }
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<Icon name="trash" size={16} />}
        color="var(--bad)"
        disabled={disabled}
        onClick={() => void ask()}
      >
        {texts.common.remove}
      </Menu.Item>
    </>
  )
}

type Props = Omit<Removal, 'instead'> & {
  isActive: boolean
  setActive: (isActive: boolean) => Promise<unknown>
  words: { activated: string; deactivated: string; deactivateAsk: Ask }
  /** More items, above. */
  children?: ReactNode
}

/** What is done now and then to a thing of the back office: activating, deactivating, deleting, and what else it has. */
export function UpkeepMenu({ isActive, setActive, words, children, ...removal }: Props) {
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
  const instead = { text: texts.upkeep.instead, danger: true, run: () => void deactivate() }
  return (
    <MoreMenu>
      {children}
      {isActive ? (
        <Menu.Item
          leftSection={<Icon name="pause" size={16} />}
          disabled={removal.disabled}
          onClick={() => void askAndDeactivate()}
        >
          {texts.upkeep.deactivate}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<Icon name="check" size={16} />} onClick={() => void activate()}>
          {texts.upkeep.activate}
        </Menu.Item>
      )}
      <RemoveItem {...removal} words={words} instead={isActive ? instead : undefined} />
    </MoreMenu>
  )
}
