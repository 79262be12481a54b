import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { texts } from '../../texts'
import { Field } from '../../ui/form/Field'
import { focusAfter } from '../../ui/form/focus'
import { Icon } from '../../ui/icons'
import './settings.css'

const most = 20

type Props = {
  /** The form's field: each number's errors are under `name[index]`. */
  name: string
  value: string[]
  onChange: (phones: string[]) => void
  errors: Record<string, React.ReactNode>
}

/** A list of telephone numbers, one a line. */
export function PhoneList({ name, value, onChange, errors }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const change = (phones: string[], focus: number) =>
    focusAfter(
      () => onChange(phones),
      () => list.current?.querySelectorAll<HTMLElement>('input')[focus],
    )
  const add = () => {
    if (value.length < most) change([...value, ''], value.length)
  }
  const remove = (index: number) => {
    const rest = value.filter((_, other) => other !== index)
    change(rest, Math.max(0, index - 1))
  }
  return (
    <Field className="wide" label={texts.settings.fields.order_notify_phones} error={errors[name]}>
      <div ref={list} className="phones">
        {value.length === 0 && <p className="faint">{texts.settings.noPhones}</p>}
        {value.map((phone, index) => (
          // A line is its place in the list: numbers may be alike while they are typed.
          <div key={index} className="phone">
            <TextInput
              name={`${name}[${index}]`}
              aria-label={texts.settings.phone(index + 1)}
              type="tel"
              placeholder="0812-3456-7890"
              maxLength={40}
              autoComplete="off"
              value={phone}
              error={errors[`${name}[${index}]`]}
              onChange={(event) => {
                const typed = event.currentTarget.value
                onChange(value.map((other, at) => (at === index ? typed : other)))
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={texts.settings.removePhone(index + 1)}
              onClick={() => remove(index)}
            >
              <Icon name="trash" size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="plus" size={15} />}
            onClick={add}
            disabled={value.length >= most}
          >
            {texts.settings.addPhone}
          </Button>
          {value.length >= most && <span className="faint"> {texts.settings.mostPhones(most)}</span>}
        </div>
      </div>
    </Field>
  )
}
