import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { UserSummary } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChoiceFilter, ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { roles, usersShape } from './list'
import { usersQuery } from './queries'
import { Totp } from './Totp'

const names = texts.users.columns

const columns: Column<UserSummary>[] = [
  {
    key: 'name',
    title: names.name,
    sort: true,
    cell: (user) => (
      <>
        {user.name} {user.is_self && <Tag tone="info">{texts.users.self}</Tag>}
      </>
    ),
  },
  { key: 'email', title: names.email, sort: true, cell: (user) => <span className="one-line">{user.email}</span> },
  {
    key: 'role',
    title: names.role,
    width: '150px',
    cell: ({ role }) => <Tag tone={role === 'super_admin' ? 'info' : 'plain'}>{texts.nav.role[role]}</Tag>,
  },
  { key: 'totp', title: names.totp, width: '160px', cell: (user) => <Totp user={user} /> },
  {
    key: 'open_sessions',
    title: names.sessions,
    width: '90px',
    align: 'end',
    cell: (user) => <span className="num">{texts.users.sessionCount(user.open_sessions)}</span>,
  },
  {
    key: 'last_activity',
    title: names.lastActivity,
    width: '170px',
    cell: (user) =>
      user.last_activity ? <When time={user.last_activity} /> : <span className="faint">{texts.users.never}</span>,
  },
  { key: 'is_active', title: names.status, width: '110px', cell: (user) => <ActiveTag isActive={user.is_active} /> },
  {
    key: 'created_at',
    title: names.created,
    width: '150px',
    sort: true,
    optional: true,
    cell: (user) => <When time={user.created_at} />,
  },
]

const roleChoices = roles.map((value) => ({ value, label: texts.nav.role[value] }))

export function UsersPage() {
  const list = useList(usersShape)
  const query = useQuery(usersQuery(list.at))
  const navigate = useNavigate()
  useKeys(texts.users.keys.list, [
    { keys: 'n', text: texts.users.add, run: () => void navigate({ to: '/pengguna/baru' }) },
  ])
  const isTotpRequired = query.data?.data.some((user) => user.totp_required)
  const add = (
    <LinkButton to="/pengguna/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.users.add}
    </LinkButton>
  )
  return (
    <Page
      title={texts.users.title}
      lead={isTotpRequired && <span className="faint">{texts.users.totp.everybody}</span>}
      actions={add}
      fill
    >
      <DataTable
        name="users"
        label={texts.users.title}
        columns={columns}
        list={list}
        query={query}
        sort="name"
        link={(user, row) => <Link to="/pengguna/$id" params={{ id: String(user.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.users.search} />
            <ChoiceFilter
              {...texts.users.filterRole}
              choices={roleChoices}
              value={list.at.role}
              set={(role) => list.set({ role })}
            />
            <FlagFilter
              {...texts.users.filterActive}
              value={list.at.is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'user', ...texts.users.empty, action: add }}
        mark={(user) => (user.is_active ? undefined : 'off')}
      />
    </Page>
  )
}
