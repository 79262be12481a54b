import { Button, Menu, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { dayText, plusDays, today } from '../../lib/dates'
import { texts } from '../../texts'
import { Icon } from '../icons'
import { Keys } from '../parts'
import type { AnyList } from './list'

/** The list's search: what is typed goes into the address after a moment. `/` comes here. */
export function SearchFilter({ list, placeholder }: { list: AnyList; placeholder: string }) {
  const known = list.at.search ?? ''
  const [typed, type] = useState(known)
  const sent = useRef(known)
  const input = useRef<HTMLInputElement>(null)
  // The address changed by itself (back, cleared): the field follows.
  useEffect(() => {
    if (known !== sent.current) {
      sent.current = known
      type(known)
    }
  }, [known])
  const send = (value: string) => {
    if (value === sent.current) return
    sent.current = value
    list.set({ search: value || undefined }, 'replace')
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      ref={input}
      type="search"
      data-list-search
      className="search-filter"
      size="xs"
      aria-label={placeholder}
      placeholder={placeholder}
      value={typed}
      leftSection={<Icon name="search" size={15} />}
      rightSection={typed ? undefined : <Keys names={['/']} />}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(typed.trim())
        if (event.key === 'Escape') {
          if (typed) type('')
          else input.current?.blur()
          event.preventDefault()
        }
      }}
    />
  )
}

/** One of a few values, or all. */
export function ChoiceFilter<T extends string>(props: {
  label: string
  all: string
  choices: readonly { value: T; label: string }[]
  value: T | undefined
  set: (value: T | undefined) => void
}) {
  return (
    <NativeSelect
      size="xs"
      aria-label={props.label}
      data-on={props.value !== undefined || undefined}
      className="choice-filter"
      value={props.value ?? ''}
      data={[{ value: '', label: props.all }, ...props.choices]}
      onChange={(event) => props.set((event.currentTarget.value || undefined) as T | undefined)}
    />
  )
}

/** Yes, no, or both. */
export function FlagFilter(props: {
  label: string
  all: string
  yes: string
  no: string
  value: boolean | undefined
  set: (value: boolean | undefined) => void
}) {
  return (
    <ChoiceFilter
      label={props.label}
      all={props.all}
      choices={[
        { value: 'true', label: props.yes },
        { value: 'false', label: props.no },
      ]}
      value={props.value === undefined ? undefined : props.value ? 'true' : 'false'}
      set={(value) => props.set(value === undefined ? undefined : value === 'true')}
    />
  )
}

type Days = { from?: string; to?: string }

/** Business days, both included. */
export function DaysFilter({
  value,
  set,
  all = texts.days.all,
}: {
  value: Days
  set: (days: Days) => void
  all?: string | null
}) {
  const now = today()
  const presets: [string, Days][] = [
    [texts.days.today, { from: now, to: now }],
    [texts.days.yesterday, { from: plusDays(now, -1), to: plusDays(now, -1) }],
    [texts.days.last7, { from: plusDays(now, -6), to: now }],
    [texts.days.last30, { from: plusDays(now, -29), to: now }],
    [texts.days.month, { from: `${now.slice(0, 7)}-01`, to: now }],
    [texts.days.lastMonth, lastMonth(now)],
    [texts.days.last90, { from: plusDays(now, -89), to: now }],
  ]
  const isOn = value.from !== undefined || value.to !== undefined
  const preset = presets.find(([, days]) => days.from === value.from && days.to === value.to)
  return (
    <Menu position="bottom-start" trapFocus>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          className="days-filter"
          data-on={isOn || undefined}
          rightSection={<Icon name="open" size={14} />}
        >
          {isOn
            ? (preset?.[0] ?? texts.days.range(value.from && dayText(value.from), value.to && dayText(value.to)))
            : all}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="days">
        {all !== null && <Menu.Item onClick={() => set({ from: undefined, to: undefined })}>{all}</Menu.Item>}
        {presets.map(([name, days]) => (
          <Menu.Item key={name} onClick={() => set(days)}>
            {name}
          </Menu.Item>
        ))}
        <div className="days-own">
          <TextInput
            type="date"
            size="xs"
            label={texts.days.from}
            value={value.from ?? ''}
            max={value.to}
            onChange={(event) => set({ ...value, from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            size="xs"
            label={texts.days.to}
            value={value.to ?? ''}
            min={value.from}
            onChange={(event) => set({ ...value, to: event.currentTarget.value || undefined })}
          />
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}

function lastMonth(now: string): Days {
  const to = plusDays(`${now.slice(0, 7)}-01`, -1)
  return { from: `${to.slice(0, 7)}-01`, to }
}

/** A filter that comes by a link from elsewhere: it says what it narrows the list to, and goes when it is pressed. */
export function ChipFilter({ text, clear }: { text: string; clear: () => void }) {
  return (
    <Button
      variant="light"
      size="compact-sm"
      onClick={clear}
      rightSection={<Icon name="close" size={12} />}
      title={texts.table.unfilter(text)}
    >
      {text}
    </Button>
  )
}

/** Appears as soon as there is something to clear. */
export function ClearFilters({ list }: { list: AnyList }) {
  if (!list.isFiltered) return null
  return (
    <Button variant="subtle" size="compact-xs" onClick={list.clear}>
      {texts.table.clear}
    </Button>
  )
}
