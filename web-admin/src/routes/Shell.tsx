import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { JobsMenu } from '../features/jobs'
import { useLive } from '../features/live'
import { searchOrders, useCounts } from '../features/orders'
import { type Group, Help, openHelp, openPalette, Palette } from '../features/palette'
import { searchProducts } from '../features/products'
import { searchSales } from '../features/sales'
import { LoginAgain, logout, meQuery, useUser } from '../features/session'
import { searchShops } from '../features/shops'
import { count } from '../lib/money'
import { load, save } from '../lib/storage'
import { texts } from '../texts'
import { Confirm } from '../ui/confirm'
import { stay } from '../ui/form/focus'
import { Icon, type IconName } from '../ui/icons'
import { keyNames, useKeys } from '../ui/keys'
import { NetworkNotice } from '../ui/network'
import { Keys } from '../ui/parts'
import { toast } from '../ui/toast'
import { nav } from './nav'
import './shell.css'

const sources = [
  { name: texts.palette.orders, search: searchOrders },
  { name: texts.palette.shops, search: searchShops },
  { name: texts.palette.products, search: searchProducts },
  { name: texts.palette.sales, search: searchSales },
]

/** What is around every page: menu, search, what one is told wherever one is. */
export function Shell({ children }: { children: ReactNode }) {
  const [isFolded, fold] = useState(() => load<boolean>('folded') ?? false)
  const user = useUser()
  const navigate = useNavigate()
  const scheme = useMantineColorScheme()
  const pending = useCounts()?.pending
  useLive()
  // Name and role as they are now; also whether a second factor is owed.
  useQuery(meQuery)
  const items = nav.map((group) => ({
    ...group,
    items: group.items.filter((item) => !item.role || item.role === user?.role),
  }))

  const toggle = () => {
    save('folded', !isFolded)
    fold(!isFolded)
  }
  const leave = async () => {
    if (!(await logout())) toast(texts.login.outUntold, { tone: 'plain' })
  }
  const toAccount = () => void navigate({ to: '/akun' })
  const actions: Group = {
    name: texts.palette.actions,
    hits: [
      { key: 'light', icon: 'sun', title: texts.nav.light, run: () => scheme.setColorScheme('light') },
      { key: 'dark', icon: 'moon', title: texts.nav.dark, run: () => scheme.setColorScheme('dark') },
      { key: 'account', icon: 'user', title: texts.nav.account, keys: 'g a', run: toAccount },
      { key: 'help', icon: 'help', title: texts.keys.title, keys: '?', run: openHelp },
      { key: 'out', icon: 'out', title: texts.login.out, run: () => void leave() },
    ],
  }
  const pages: Group = {
    name: texts.palette.pages,
    hits: items
      .flatMap((group) => group.items)
      .map(({ to, icon, text, keys }) => ({ key: keys, icon, title: text, keys, target: { to } })),
  }
  useKeys(texts.keys.anywhere, [
    { keys: 'mod+k', text: texts.keys.palette, run: openPalette },
    { keys: '?', text: texts.keys.help, run: openHelp },
    { keys: 'mod+b', text: texts.keys.fold, run: toggle },
  ])
  useKeys(texts.keys.goTo, [
    ...items
      .flatMap((group) => group.items)
      .map(({ keys, text, to }) => ({ keys, text, run: () => void navigate({ to }) })),
    { keys: 'g a', text: texts.nav.account, run: toAccount },
  ])

  return (
    <div className={isFolded ? 'shell folded' : 'shell'}>
      <a className="skip" href="#main">
        {texts.nav.skip}
      </a>
      <nav className="side" aria-label={texts.nav.label}>
        <Link to="/" className="side-brand">
          <img src={`${import.meta.env.BASE_URL}icon.svg`} width="30" height="30" alt="" />
          <strong>{texts.app.name}</strong>
        </Link>
        <div className="side-groups">
          {items.map(
            (group) =>
              group.items.length > 0 && (
                <div key={group.name} className="side-group">
                  <span className="side-name" id={`nav-${group.name}`}>
                    {group.name}
                  </span>
                  <ul aria-labelledby={`nav-${group.name}`}>
                    {group.items.map(({ to, icon, text, counts }) => (
                      <li key={text}>
                        <Link
                          to={to}
                          className="side-link"
                          activeOptions={{ includeSearch: false, exact: to === '/' }}
                          title={isFolded ? text : undefined}
                        >
                          <Icon name={icon} />
                          <span className="side-text">{text}</span>
                          {counts === 'pending' && !!pending && (
                            <span className="side-count num">
                              {count(pending)}
                              <span className="unseen"> {texts.nav.waiting}</span>
                            </span>
                          )}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </div>
        <button
          type="button"
          className="side-link side-fold"
          aria-expanded={!isFolded}
          onClick={toggle}
          title={keyNames('mod+b').join('+')}
        >
          <Icon name="fold" />
          <span className="side-text">{isFolded ? texts.nav.unfold : texts.nav.fold}</span>
        </button>
      </nav>
      <div className="stage">
        {/* No banner: Mantine gives that name to the head of every dialog. */}
        <section className="top" aria-label={texts.nav.top}>
          <button type="button" className="top-search" onClick={openPalette}>
            <Icon name="search" size={16} />
            <span>{texts.palette.open}</span>
            <Keys names={keyNames('mod+k')} />
          </button>
          <div className="top-right">
            <JobsMenu />
            <TopButton icon="help" text={texts.keys.title} run={openHelp} />
            <TopButton
              icon={scheme.colorScheme === 'dark' ? 'sun' : 'moon'}
              text={scheme.colorScheme === 'dark' ? texts.nav.light : texts.nav.dark}
              run={() => scheme.setColorScheme(scheme.colorScheme === 'dark' ? 'light' : 'dark')}
            />
            <Menu position="bottom-end" width={220}>
              <Menu.Target>
                <UnstyledButton className="top-user">
                  <span className="avatar">{initials(user?.name ?? '')}</span>
                  <span className="unseen">{texts.nav.user}</span>
                  <Icon name="open" size={14} />
                </UnstyledButton>
              </Menu.Target>
              <Menu.Dropdown>
                <div className="top-who">
                  <strong>{user?.name}</strong>
                  <span className="faint">{user?.email}</span>
                  <span className="faint">{user && texts.nav.role[user.role]}</span>
                </div>
                <Menu.Divider />
                <Menu.Item component={Link} to="/akun" leftSection={<Icon name="user" size={16} />}>
                  {texts.nav.account}
                </Menu.Item>
                <Menu.Item leftSection={<Icon name="out" size={16} />} onClick={() => void leave()}>
                  {texts.login.out}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
        </section>
        <NetworkNotice />
        <Main>{children}</Main>
      </div>
      <Palette groups={[pages, actions]} sources={sources} />
      <Help />
      <Confirm />
      <LoginAgain />
    </div>
  )
}

/**
 * A screen reader starts at the new page, unless the page has put the focus where one begins, or the person has gone on while
 * it was being loaded.
 */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const wanted = useRouterState({ select: (state) => state.location.pathname })
  const isStill = useRef(stay())
  useEffect(() => {
    isStill.current = stay()
  }, [wanted])
  // The page that is there, not the one that is still being loaded.
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const shown = useRef(path)
  useEffect(() => {
    const before = shown.current
    shown.current = path
    if (before === undefined || before === path) return
    main.current?.scrollTo(0, 0)
    const here = document.activeElement
    if (!isStill.current() || main.current?.contains(here) || here?.closest('[aria-modal="true"]')) return
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {children}
    </main>
  )
}

function TopButton({ icon, text, run }: { icon: IconName; text: string; run: () => void }) {
  return (
    <button type="button" className="top-button" aria-label={text} title={text} onClick={run}>
      <Icon name={icon} />
    </button>
  )
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/)
  return (first.charAt(0) + second.charAt(0)).toUpperCase()
}
