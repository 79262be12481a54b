import { Button, Modal, Text } from '@mantine/core'
import { useStore } from '../../lib/store'
import { texts } from '../../texts'
import { LoginForm } from './LoginForm'
import { expired, forget, useUser } from './session'
import './session.css'

/** The session ended while somebody was at work: the page stays as it is, and goes on after the login. */
export function LoginAgain() {
  const user = useUser()
  const isExpired = useStore(expired)
  return (
    <Modal
      opened={isExpired && user !== null}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={texts.login.again}
      overlayProps={{ blur: 3 }}
      zIndex={300}
      size="sm"
    >
      <Text c="var(--ink-2)" mb="md">
        {texts.login.againLead}
      </Text>
      <LoginForm email={user?.email}>
        <Button variant="subtle" size="compact-sm" onClick={forget}>
          {texts.login.other}
        </Button>
      </LoginForm>
    </Modal>
  )
}
