import { Button, Group, Modal, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../texts'
import { Tag } from '../parts'
import { changed, differences, type Fields } from './merge'
import type { Conflict, Edit } from './useEdit'
import './form.css'

type Props<V extends Fields> = {
  edit: Edit<V>
  /** What the fields are called. */
  labels: Partial<Record<keyof V & string, string>>
  /** How a value is written; words and numbers write themselves. */
  show?: (field: keyof V & string, value: unknown) => string | undefined
}

/** Somebody else saved in between: their values beside mine, and which of them to go on with. */
export function ConflictDialog<V extends Fields>({ edit, ...props }: Props<V>) {
  return (
    <Modal opened={edit.conflict !== null} onClose={edit.dismiss} title={texts.form.conflict.title} size="lg">
      {edit.conflict && <Choice conflict={edit.conflict} resolve={edit.resolve} {...props} />}
    </Modal>
  )
}

function Choice<V extends Fields>(
  props: { conflict: Conflict<V>; resolve: Edit<V>['resolve'] } & Omit<Props<V>, 'edit'>,
) {
  const { base, mine, theirs } = props.conflict
  const differing = differences(base, mine, theirs)
  const [keep, setKeep] = useState<readonly string[]>(() => changed(base, mine))
  const show = (field: string, value: unknown) => props.show?.(field as keyof V & string, value) ?? inWords(value)
  return (
    <>
      <Text c="var(--ink-2)">{texts.form.conflict.text}</Text>
      <table className="conflict">
        <thead>
          <tr>
            <th scope="col">{texts.form.conflict.field}</th>
            <th scope="col">{texts.form.conflict.theirs}</th>
            <th scope="col">{texts.form.conflict.mine}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ field, isContested }) => {
            const name = props.labels[field] ?? field
            const isMine = keep.includes(field)
            return (
              <tr key={field}>
                <th scope="row">
                  {name} {isContested && <Tag tone="warn">{texts.form.conflict.both}</Tag>}
                </th>
                <td>
                  <Radio
                    name={field}
                    checked={!isMine}
                    onChange={() => setKeep(keep.filter((other) => other !== field))}
                    label={show(field, theirs[field])}
                  />
                </td>
                <td>
                  <Radio
                    name={field}
                    checked={isMine}
                    onChange={() => setKeep([...keep, field])}
                    label={show(field, mine[field])}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={() => props.resolve([])}>
          {texts.form.conflict.discard}
        </Button>
        <Button data-autofocus onClick={() => props.resolve(keep)}>
          {texts.form.conflict.apply}
        </Button>
      </Group>
    </>
  )
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return texts.form.conflict.nothing
  if (typeof value === 'boolean') return value ? texts.common.yes : texts.common.no
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
