import { type UseFormReturnType, useForm } from '@mantine/form'
import { useCallback, useRef, useState } from 'react'
import { explain, Problem } from '../../api/problem'
import { texts } from '../../texts'
import { toast } from '../toast'
import { focusAfter, stay } from './focus'
import { useLeaveGuard } from './guard'
import { changed, type Fields, merge } from './merge'

type Wishes<V extends Fields, R> = {
  /** What the form begins with. */
  initial: V
  /** Sends the values, with the version they were read at; answers with the thing as it is now. */
  save: (values: V, version: number | undefined) => Promise<R>
  /** The version that was read; none when making something new. */
  version?: number
  /** How a thing (as the API tells it) stands in this form: for its state after saving, and in a conflict. */
  read?: (thing: R) => V
  /** What `save` gives back when it went well. */
  saved?: (thing: R) => void
  /** Said when it went well. */
  done?: string
  /** Checks before sending; the API has the last word. */
  validate?: Partial<Record<keyof V, (value: never, values: V) => string | null>>
}

export type Conflict<V extends Fields> = { base: V; mine: V; theirs: V; version: number | undefined }

export type Edit<V extends Fields> = {
  form: UseFormReturnType<V>
  /** Put it on the `<form>`. */
  submit: (event?: React.FormEvent<HTMLFormElement>) => void
  isSaving: boolean
  /** What the API has against it that belongs to no field of the form. */
  trouble: string | null
  isDirty: boolean
  reset: () => void
  conflict: Conflict<V> | null
  /** Ends a conflict: theirs, with mine in the fields named, to be looked at and saved. */
  resolve: (keep: readonly string[]) => void
  dismiss: () => void
}

/**
 * A form that makes or edits one thing: field errors come from the problem, somebody else's change in between is shown and
 * merged instead of overwritten, and leaving with unsaved changes asks first.
 */
export function useEdit<V extends Fields, R>(wishes: Wishes<V, R>): Edit<V> {
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict<V> | null>(null)
  const version = useRef(wishes.version)
  const base = useRef(wishes.initial)
  const running = useRef(false)
  const form = useForm<V>({
    mode: 'controlled',
    initialValues: wishes.initial,
    validate: wishes.validate as Parameters<typeof useForm<V>>[0] extends { validate?: infer T } | undefined
      ? T
      : never,
  })
  const isDirty = changed(base.current, form.values).length > 0
  const guard = useLeaveGuard(isDirty && !isSaving)

  const begin = (values: V) => {
    base.current = values
    form.setInitialValues(values)
    form.setValues(values)
    form.resetDirty(values)
    form.clearErrors()
  }

  const send = async (values: V) => {
    if (running.current) return
    running.current = true
    const isStill = stay()
    setSaving(true)
    setTrouble(null)
    try {
      const thing = await wishes.save(values, version.current)
      version.current = versionOf(thing) ?? version.current
      begin(wishes.read ? wishes.read(thing) : values)
      if (wishes.done) toast(wishes.done)
      guard.release()
      wishes.saved?.(thing)
    } catch (error) {
      if (error instanceof Problem && error.code === 'edit_conflict' && wishes.read && error.data) {
        const theirs = wishes.read(error.data as R)
        setConflict({ base: base.current, mine: values, theirs, version: versionOf(error.data) })
      } else if (error instanceof Problem && error.errors.length) {
        const isOurs = ({ field }: { field: string }) => (field.split(/[.[]/)[0] ?? '') in values
        const known = error.errors.filter(isOurs)
        const rest = error.errors.filter((one) => !isOurs(one))
        focusAfter(
          () => {
            form.setErrors(Object.fromEntries(known.map(({ field, message }) => [field, message])))
            setTrouble(known.length ? rest.map(({ message }) => message).join(' ') || null : explain(error))
          },
          () => (isStill() ? inputOf(known[0]?.field) : null),
        )
      } else {
        setTrouble(explain(error))
      }
    } finally {
      running.current = false
      setSaving(false)
    }
  }

  const submit = form.onSubmit(
    (values) => void send(values),
    (errors) =>
      focusAfter(
        () => form.setErrors(errors),
        () => inputOf(Object.keys(errors)[0]),
      ),
  )

  const resolve = useCallback(
    (keep: readonly string[]) => {
      if (!conflict) return
      version.current = conflict.version
      base.current = conflict.theirs
      form.setInitialValues(conflict.theirs)
      form.setValues(merge(conflict.mine, conflict.theirs, keep))
      setConflict(null)
      if (keep.length) toast(texts.form.merged, { tone: 'plain' })
    },
    [conflict, form],
  )

  return {
    form,
    submit,
    isSaving,
    trouble,
    isDirty,
    reset: () => begin(base.current),
    conflict,
    resolve,
    dismiss: () => setConflict(null),
  }
}

function versionOf(thing: unknown): number | undefined {
  const version = (thing as { version?: unknown } | null)?.version
  return typeof version === 'number' ? version : undefined
}

/** Where a field is filled in. */
function inputOf(field: string | undefined): HTMLElement | null {
  if (!field) return null
  const name = CSS.escape(field)
  return document.querySelector<HTMLElement>(`form :is([name="${name}"]:not([type="hidden"]), [data-field="${name}"])`)
}
