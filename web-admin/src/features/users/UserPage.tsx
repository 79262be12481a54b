import { Menu, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { explain } from '../../api/problem'
import type { Role, UserSummary } from '../../api/types'
import { texts } from '../../texts'
import { confirm } from '../../ui/confirm'
import { FormPanel } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Facts, Page, Panel, Split, Tag, When } from '../../ui/parts'
import { SessionsPanel } from '../../ui/SessionsPanel'
import { toast } from '../../ui/toast'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import {
  deleteUser,
  endUserSession,
  endUserSessions,
  resetTotp,
  setUserActive,
  updateUser,
  userQuery,
  userSessionsQuery,
} from './queries'
import { RoleField } from './RoleField'
import { Totp } from './Totp'

const back = <Back to="/pengguna" text={texts.users.toList} />

export function UserPage({ id }: { id: number }) {
  const query = useQuery(userQuery(id))
  return (
    <OnePage title={texts.users.one} back={back} query={query}>
      {(user) => <Loaded key={id} user={user} />}
    </OnePage>
  )
}

function Loaded({ user }: { user: UserSummary }) {
  const navigate = useNavigate()
  const sessions = useQuery(userSessionsQuery(user.id))
  useKeys(texts.users.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/pengguna' }) },
  ])
  const askAndResetTotp = async () => {
    if (!(await confirm({ ...texts.users.resetTotpAsk(user.name), danger: true }))) return
    try {
      await resetTotp(user.id)
      toast(texts.users.totpReset(user.name))
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  return (
    <Page
      title={user.name}
      back={back}
      lead={
        <>
          <ActiveTag isActive={user.is_active} />
          {user.is_self && <Tag tone="info">{texts.users.self}</Tag>}
        </>
      }
      actions={
        <UpkeepMenu
          isActive={user.is_active}
          setActive={(isActive) => setUserActive(user.id, isActive)}
          remove={() => deleteUser(user.id)}
          removed={() => void navigate({ to: '/pengguna' })}
          words={texts.users.upkeep(user.name)}
          disabled={user.is_self}
        >
          <HistoryItem actor={user.id} />
          <Menu.Item
            leftSection={<Icon name="shield" size={16} />}
            disabled={user.is_self || !user.has_totp}
            onClick={() => void askAndResetTotp()}
          >
            {texts.users.resetTotp}
          </Menu.Item>
        </UpkeepMenu>
      }
    >
      <Split
        side={
          <>
            <Panel title={texts.users.activity}>
              <Activity user={user} />
            </Panel>
            <SessionsPanel
              query={sessions}
              end={(session) => endUserSession(user.id, session)}
              endAll={() => endUserSessions(user.id)}
            />
          </>
        }
      >
        <UserForm user={user} />
      </Split>
    </Page>
  )
}

type Values = { name: string; email: string; role: Role }

const read = ({ name, email, role }: UserSummary): Values => ({ name, email, role })

function UserForm({ user }: { user: UserSummary }) {
  const edit = useEdit({
    initial: read(user),
    version: user.version,
    read,
    save: (values, version) => updateUser(user.id, values, version ?? user.version),
    done: texts.upkeep.saved,
    validate: {
      name: (name: string) => (name.trim() ? null : texts.users.missing.name),
      email: (email: string) => (email.trim() ? null : texts.users.missing.email),
    },
  })
  const { fields, hints } = texts.users
  return (
    <FormPanel
      title={texts.users.data}
      edit={edit}
      labels={fields}
      show={(field, value) => (field === 'role' ? texts.nav.role[value as Role] : undefined)}
    >
      <TextInput name="name" label={fields.name} maxLength={100} required {...edit.form.getInputProps('name')} />
      <TextInput
        name="email"
        label={fields.email}
        description={hints.email}
        type="email"
        maxLength={100}
        required
        {...edit.form.getInputProps('email')}
      />
      <RoleField
        {...edit.form.getInputProps('role')}
        disabled={user.is_self}
        description={user.is_self ? hints.roleSelf : hints.roleChanged}
      />
    </FormPanel>
  )
}

function Activity({ user }: { user: UserSummary }) {
  const { columns, updated, never } = texts.users
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            columns.lastActivity,
            user.last_activity ? <When key="last" time={user.last_activity} /> : <span className="faint">{never}</span>,
          ],
          [columns.totp, <Totp key="totp" user={user} />],
          [columns.created, <When key="created" time={user.created_at} exact />],
          [updated, <When key="updated" time={user.updated_at} exact />],
        ]}
      />
    </div>
  )
}
