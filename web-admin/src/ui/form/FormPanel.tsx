import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../../texts'
import { useKeys } from '../keys'
import { Notice, Panel } from '../parts'
import { ConflictDialog } from './ConflictDialog'
import type { Fields } from './merge'
import type { Edit } from './useEdit'
import './form.css'

type Props<V extends Fields> = {
  title?: string
  edit: Edit<V>
  labels: Partial<Record<keyof V & string, string>>
  show?: (field: keyof V & string, value: unknown) => string | undefined
  /** What the button says. */
  save?: string
  /** Beside the button. */
  cancel?: ReactNode
  children: ReactNode
}

/** The frame of every form: its fields, what went wrong, and the bar with the button. `Ctrl+S` saves. */
export function FormPanel<V extends Fields>({ edit, ...props }: Props<V>) {
  useKeys(texts.keys.form, [{ keys: 'mod+s', text: texts.keys.save, run: () => edit.submit() }])
  return (
    <Panel title={props.title}>
      <form className="form" onSubmit={edit.submit} noValidate>
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
