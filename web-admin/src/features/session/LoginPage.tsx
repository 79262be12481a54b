import { texts } from '../../texts'
import { Frame } from './Frame'
import { LoginForm } from './LoginForm'

export function LoginPage() {
  return (
    <Frame title={texts.login.title} lead={texts.login.lead}>
      <LoginForm />
    </Frame>
  )
}
