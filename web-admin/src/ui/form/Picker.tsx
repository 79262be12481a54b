import { Loader, Select } from '@mantine/core'
import { type QueryKey, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { explain } from '../../api/problem'
import { texts } from '../../texts'
import { useSettled } from '../settled'
import './form.css'

/** A thing that another one points at, by the words people know it by. */
export type Choice = { id: number; code: string; name: string }

/** A choice in the list, with what helps to decide. */
export type Found = Choice & { hint?: string }

/** How a picker finds: a query of the feature that owns the things. */
export type Find = (search: string) => {
  queryKey: QueryKey
  queryFn: (context: { signal: AbortSignal }) => Promise<Found[]>
}

type Props = {
  /** The form's field. */
  name: string
  label: string
  description?: ReactNode
  placeholder?: string
  value?: Choice | null
  onChange?: (choice: Choice | null) => void
  error?: ReactNode
  find: Find
  disabled?: boolean
}

export const choiceText = ({ code, name }: Choice) => `${code} ${name}`

/** How the form's value says itself in the dialog about somebody else's change. */
export function showChoice(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'code' in value ? choiceText(value as Choice) : undefined
}

/** One of many things that the server searches. */
export function Picker({ find, value = null, onChange, name, ...props }: Props) {
  const shown = value ? choiceText(value) : ''
  const [typed, type] = useState(shown)
  const [isOpen, open] = useState(false)
  // A value that came from elsewhere (a form reset, a conflict solved) is shown as it is.
  useEffect(() => type(shown), [shown])
  const search = useSettled(typed === shown ? '' : typed.trim(), 200)
  const { data: found = [], ...query } = useQuery({
    ...find(search),
    enabled: isOpen,
    staleTime: 30_000,
    placeholderData: (old: Found[] | undefined) => old,
  })
  const known = new Map<string, Found>(
    [...(value ? [value] : []), ...found].map((choice) => [String(choice.id), choice]),
  )
  return (
    <Select
      {...props}
      data-field={name}
      searchable
      clearable
      data={[...known].map(([id, choice]) => ({ value: id, label: choiceText(choice) }))}
      // The server has searched already; what is chosen is offered only where it was found.
      filter={({ options }) =>
        options.filter((option) => 'value' in option && found.some(({ id }) => String(id) === option.value))
      }
      value={value ? String(value.id) : null}
      onChange={(id) => {
        const choice = id === null ? undefined : known.get(id)
        onChange?.(choice ? { id: choice.id, code: choice.code, name: choice.name } : null)
      }}
      searchValue={typed}
      onSearchChange={type}
      onDropdownOpen={() => open(true)}
      onDropdownClose={() => open(false)}
      maxDropdownHeight={280}
      nothingFoundMessage={
        query.error ? explain(query.error) : query.isFetching ? texts.common.loading : texts.common.nothingFound
      }
      rightSection={isOpen && query.isFetching ? <Loader size={14} /> : undefined}
      clearButtonProps={{ 'aria-label': texts.form.clear(props.label) }}
      renderOption={({ option }) => {
        const choice = known.get(option.value)
        return (
          <span className="choice">
            <span>
              <span className="code">{choice?.code}</span> {choice?.name}
            </span>
            {choice?.hint && <small className="faint">{choice.hint}</small>}
          </span>
        )
      }}
    />
  )
}
