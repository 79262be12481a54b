import { Button } from '@mantine/core'
import type { LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { texts } from '../../texts'
import { useKeys } from '../keys'
import { Notice, Panel } from '../parts'
import { ConflictDialog } from './ConflictDialog'
import type { Fields } from './merge'
import type { Edit } from './useEdit'
import './form.css'
import { LinkButton } from '../LinkButton'

type Props<V extends Fields> = {
  title?: string
  edit: Edit<V>
  labels: Partial<Record<keyof V & string, string>>
  show?: (field: keyof V & string, value: unknown) => string | undefined
  /** What the button says. */
  save?: string
  /** Beside the button. */
  cancel?: ReactNode
  /** The page is there for this form: one begins to type at once. */
  isPage?: boolean
  children: ReactNode
}

/** The frame of every form: its fields, what went wrong, and the bar with the button. `Ctrl+S` saves. */
export function FormPanel<V extends Fields>({ edit, ...props }: Props<V>) {
  const frame = useRef<HTMLFormElement>(null)
  useKeys(texts.keys.form, [{ keys: 'mod+s', text: texts.keys.save, run: () => edit.submit() }])
  useEffect(() => {
    if (props.isPage) frame.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [props.isPage])
  return (
    <Panel title={props.title}>
      <form className="form" ref={frame} onSubmit={edit.submit} noValidate>
        <div className="form-fields">{props.children}</div>
        {edit.trouble && <Notice tone="bad">{edit.trouble}</Notice>}
        <div className="form-bar">
          {edit.isDirty && <span className="faint">{texts.form.dirty}</span>}
          {props.cancel}
          {edit.isDirty && (
            <Button variant="subtle" onClick={edit.reset} disabled={edit.isSaving}>
              {texts.form.reset}
            </Button>
          )}
          <Button type="submit" loading={edit.isSaving}>
            {props.save ?? texts.common.save}
          </Button>
        </div>
      </form>
      <ConflictDialog edit={edit} labels={props.labels} show={props.show} />
    </Panel>
  )
}

/** Fields that belong together, beside what they are about. */
export function FormSection(props: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend className="unseen">{props.title}</legend>
      <div className="form-about" aria-hidden="true">
        <h2>{props.title}</h2>
        {props.text && <p>{props.text}</p>}
      </div>
      <div className="form-fields">{props.children}</div>
    </fieldset>
  )
}

/** The way out of a form that is a page of its own. */
export function Cancel(target: Pick<LinkProps, 'to' | 'params'>) {
  return (
    <LinkButton variant="default" {...target}>
      {texts.common.cancel}
    </LinkButton>
  )
}
