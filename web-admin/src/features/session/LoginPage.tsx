import { Link } from '@tanstack/react-router'
import { texts } from '../../texts'
import { Frame } from './Frame'
import { LoginForm } from './LoginForm'

export function LoginPage() {
  return (
    <Frame title={texts.login.title} lead={texts.login.lead}>
      <LoginForm>
        <Link to="/forgot-password">{texts.login.forgot}</Link>
      </LoginForm>
    </Frame>
  )
}
