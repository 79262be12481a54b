import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../api/problem'
import { type SavedFile, saveFile } from '../lib/download'
import { texts } from '../texts'
import { Icon } from './icons'
import { toast } from './toast'

type Choice = { text: string; make: () => Promise<SavedFile> }

/** A whole list, as it is filtered now, as a file: in one of several ways. */
export function ExportMenu({ choices }: { choices: Choice[] }) {
  const [isBusy, setBusy] = useState(false)
  const save = async ({ make }: Choice) => {
    setBusy(true)
    try {
      saveFile(await make())
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<Icon name="download" size={16} />}>
          {texts.table.toFile}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.text} onClick={() => void save(choice)}>
            {choice.text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export type Format = 'xlsx' | 'csv'

/** The choices of a list that comes as a table in either format; `what` tells several such tables apart. */
export function formats(make: (format: Format) => Promise<SavedFile>, what?: string): Choice[] {
  return (['xlsx', 'csv'] as const).map((format) => ({
    text: what ? `${texts.table[format]}, ${what}` : texts.table[format],
    make: () => make(format),
  }))
}
