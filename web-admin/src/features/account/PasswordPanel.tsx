import { PasswordInput } from '@mantine/core'
import { texts } from '../../texts'
import { FormPanel } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { shortestPassword } from '../session'
import { changePassword } from './queries'

const nothing = { current_password: '', new_password: '' }

export function PasswordPanel() {
  const edit = useEdit({
    initial: nothing,
    save: (values) => changePassword(values.current_password, values.new_password),
    read: () => nothing,
    done: texts.account.passwordChanged,
    validate: {
      current_password: (value: string) => (value ? null : texts.account.currentMissing),
      new_password: (value: string) =>
        value.length >= shortestPassword ? null : texts.login.passwordShort(shortestPassword),
    },
  })
  return (
    <FormPanel
      title={texts.account.password}
      edit={edit}
      labels={{ current_password: texts.account.current, new_password: texts.login.newPassword }}
      save={texts.account.password}
    >
      <PasswordInput
        name="current_password"
        label={texts.account.current}
        autoComplete="current-password"
        {...edit.form.getInputProps('current_password')}
      />
      <PasswordInput
        name="new_password"
        label={texts.login.newPassword}
        description={`${texts.login.passwordHint(shortestPassword)} ${texts.account.passwordHint}`}
        autoComplete="new-password"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...edit.form.getInputProps('new_password')}
      />
    </FormPanel>
  )
}
