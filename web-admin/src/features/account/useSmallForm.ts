import { useForm } from '@mantine/form'
import { useState } from 'react'
import { explain, Problem } from '../../api/problem'

type Words = Record<string, string>

/** A few words that have to be there, sent once; nothing that would need merging or guarding. */
export function useSmallForm<V extends Words>(wishes: {
  initial: V
  /** What is said where a field is empty. */
  check: { [K in keyof V]: string }
  send: (values: V) => Promise<void>
}) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useForm<V>({
    initialValues: wishes.initial,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(wishes.check)
          .filter(([field]) => !values[field]?.trim())
          .map(([field, message]) => [field, message]),
      ),
  })
  const submit = form.onSubmit(async (values) => {
    setBusy(true)
    setTrouble(null)
    try {
      await wishes.send(values)
    } catch (error) {
      const known = error instanceof Problem ? error.errors.filter(({ field }) => field in values) : []
      if (known.length) form.setErrors(Object.fromEntries(known.map(({ field, message }) => [field, message])))
      else setTrouble(explain(error))
    } finally {
      setBusy(false)
    }
  })
  return { form, submit, trouble, isBusy }
}
