import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { load, save } from '../../lib/storage'
import { texts } from '../../texts'
import { Icon } from '../icons'

type Named = { key: string; title: string; optional?: boolean }

/** Which columns are not shown; the choice is kept on this computer. */
export function useHiddenColumns(table: string, columns: Named[]): [ReadonlySet<string>, (hidden: string[]) => void] {
  const [hidden, setHidden] = useState(
    () => load<string[]>(`columns.${table}`) ?? columns.filter((column) => column.optional).map((column) => column.key),
  )
  return [
    new Set(hidden),
    (next) => {
      save(`columns.${table}`, next)
      setHidden(next)
    },
  ]
}

export function ColumnMenu(props: { columns: Named[]; hidden: ReadonlySet<string>; hide: (hidden: string[]) => void }) {
  const { columns, hidden, hide } = props
  // The first column leads to the row: it stays.
  const choices = columns.slice(1)
  if (choices.length === 0) return null
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={texts.table.columns}
          title={texts.table.columns}
        >
          <Icon name="columns" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((column) => {
          const isShown = !hidden.has(column.key)
          return (
            <Menu.Item
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={<span className="menu-check">{isShown && <Icon name="check" size={15} />}</span>}
              onClick={() => hide(isShown ? [...hidden, column.key] : [...hidden].filter((key) => key !== column.key))}
            >
              {column.title}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
