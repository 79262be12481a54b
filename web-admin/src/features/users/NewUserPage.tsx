import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role, UserSummary } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { randomPassword } from '../../lib/random'
import { texts } from '../../texts'
import { Cancel, FormPanel, FormSection } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { Back, Page } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { shortestPassword } from '../session'
import { createUser } from './queries'
import { RoleField } from './RoleField'
import './users.css'

type Values = { name: string; email: string; role: Role; password: string }

export function NewUserPage() {
  const [keyFor] = useState(keyPerBody)
  const [isShown, show] = useState(false)
  const navigate = useNavigate()
  const initial: Values = { name: '', email: '', role: 'admin', password: '' }
  const edit = useEdit<Values, UserSummary>({
    initial,
    save: (values) => createUser(values, keyFor(values)),
    saved: (user) => {
      toast(texts.users.created(user.name))
      void navigate({ to: '/pengguna/$id', params: { id: String(user.id) }, replace: true })
    },
    validate: {
      name: (name: string) => (name.trim() ? null : texts.users.missing.name),
      email: (email: string) => (email.trim() ? null : texts.users.missing.email),
      password: (password: string) =>
        password.length >= shortestPassword ? null : texts.login.passwordShort(shortestPassword),
    },
  })
  const { fields, hints, sections } = texts.users
  const field = (name: keyof Values) => ({ name, label: fields[name], ...edit.form.getInputProps(name) })
  return (
    <Page title={texts.users.add} back={<Back to="/pengguna" text={texts.users.toList} />}>
      <FormPanel isPage edit={edit} labels={fields} save={texts.users.add} cancel={<Cancel to="/pengguna" />}>
        <FormSection title={sections.who}>
          <TextInput {...field('name')} maxLength={100} required autoComplete="off" />
          <TextInput
            {...field('email')}
            description={hints.email}
            type="email"
            maxLength={100}
            required
            autoComplete="off"
          />
        </FormSection>
        <FormSection title={sections.role} text={sections.roleText}>
          <RoleField {...edit.form.getInputProps('role')} />
        </FormSection>
        <FormSection title={sections.password}>
          <div className="wide password-field">
            <PasswordInput
              {...field('password')}
              description={hints.password(shortestPassword)}
              maxLength={200}
              required
              visible={isShown}
              onVisibilityChange={show}
              autoComplete="new-password"
            />
            <Button
              variant="default"
              onClick={() => {
                edit.form.setFieldValue('password', randomPassword())
                show(true)
              }}
            >
              {texts.users.generate}
            </Button>
          </div>
        </FormSection>
      </FormPanel>
    </Page>
  )
}
