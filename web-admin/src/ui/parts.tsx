import { Button, Tooltip } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { explain, isNotFound, Problem } from '../api/problem'
import { ago, ahead, dateTime } from '../lib/dates'
import { count, rupiah } from '../lib/money'
import { texts } from '../texts'
import { Icon, type IconName } from './icons'
import './parts.css'

/** A page: its title (also the window's), what can be done on it, and its content. `fill`: as high as the window. */
export function Page(props: {
  title: string
  lead?: ReactNode
  back?: ReactNode
  actions?: ReactNode
  fill?: boolean
  children: ReactNode
}) {
  useTitle(props.title)
  return (
    <div className={props.fill ? 'page fill' : 'page'}>
      <div className="page-head">
        {props.back}
        <div className="page-title">
          <h1>{props.title}</h1>
          {props.lead}
        </div>
        {props.actions && <div className="page-actions">{props.actions}</div>}
      </div>
      {props.children}
    </div>
  )
}

/** The way back to the list that a page belongs to. */
export function Back({ text, ...target }: Pick<LinkProps, 'to' | 'params'> & { text: string }) {
  return (
    <Link {...target} className="back" aria-label={text} title={text}>
      <Icon name="back" />
    </Link>
  )
}

/** What a page is about, and beside it what goes with it; one below the other where there is no room. */
export function Split({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="split">
      <div className="stack">{children}</div>
      <div className="stack">{side}</div>
    </div>
  )
}

/** A page with two columns while it is being loaded. */
export function SplitBones() {
  const panel = (
    <Panel>
      <div className="panel-body">
        <Bone height={420} />
      </div>
    </Panel>
  )
  return (
    <div aria-busy="true">
      <Split side={panel}>{panel}</Split>
    </div>
  )
}

/** One list in several cuts: which of them is shown. */
export function Tabs<T extends string>(props: {
  label: string
  tabs: readonly { value: T; text: string; count?: number }[]
  now: T
  set: (value: T) => void
}) {
  return (
    <fieldset className="tabs" aria-label={props.label}>
      {props.tabs.map(({ value, text, count: waiting }) => (
        <button
          key={value}
          type="button"
          className="tab"
          aria-pressed={value === props.now}
          onClick={() => props.set(value)}
        >
          {text}
          {!!waiting && <span className="tab-count num">{count(waiting)}</span>}
        </button>
      ))}
    </fieldset>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${texts.app.name}`
  }, [title])
}

export function Panel(props: {
  title?: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={`panel ${props.className ?? ''}`} aria-label={props.title}>
      {props.title && (
        <header className="panel-head">
          <h2>{props.title}</h2>
          {props.note && <span className="panel-note">{props.note}</span>}
          {props.actions && <div className="panel-actions">{props.actions}</div>}
        </header>
      )}
      {props.children}
    </section>
  )
}

export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad'

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>
}

export function ActiveTag({ isActive }: { isActive: boolean }) {
  return <Tag tone={isActive ? 'good' : 'plain'}>{isActive ? texts.common.active : texts.common.inactive}</Tag>
}

/** Something to notice before going on. */
export function Notice(props: {
  tone: Exclude<Tone, 'plain'>
  title?: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={`notice ${props.tone}`} role={props.tone === 'bad' ? 'alert' : undefined}>
      <Icon name={props.tone === 'good' ? 'check' : props.tone === 'info' ? 'info' : 'alert'} />
      <div className="notice-body">
        {props.title && <strong>{props.title}</strong>}
        {props.children}
      </div>
      {props.actions && <div className="notice-actions">{props.actions}</div>}
    </div>
  )
}

/** Nothing here, and what to do about it. */
export function Empty(props: { icon?: IconName; title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      {props.icon && (
        <span className="empty-icon">
          <Icon name={props.icon} size={26} />
        </span>
      )}
      <h2>{props.title}</h2>
      {props.hint && <p>{props.hint}</p>}
      {props.action}
    </div>
  )
}

/** What was asked for did not come. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const id = error instanceof Problem && error.status >= 500 ? error.requestId : null
  return (
    <div className="empty" role="alert">
      <span className="empty-icon bad">
        <Icon name={isNotFound(error) ? 'search' : 'alert'} size={26} />
      </span>
      <h2>{isNotFound(error) ? texts.error.notFoundThing : texts.error.title}</h2>
      <p>{explain(error)}</p>
      {id && (
        <p className="faint">
          {texts.error.requestId} <code>{id}</code>
        </p>
      )}
      {retry && !isNotFound(error) && (
        <Button variant="default" onClick={retry}>
          {texts.error.retry}
        </Button>
      )}
    </div>
  )
}

/** A place held for what is being loaded. */
export function Bone({ width = '100%', height = 12 }: { width?: number | string; height?: number | string }) {
  return <span className="bone" style={{ width, height }} aria-hidden="true" />
}

export function Money({ amount }: { amount: string }) {
  return <span className="num">{rupiah(amount)}</span>
}

/** A time as people say it, with the exact one on hover. `isAhead`: one that is yet to come. */
export function When({ time, exact, isAhead }: { time: string; exact?: boolean; isAhead?: boolean }) {
  if (exact) return <time dateTime={time}>{dateTime(time)}</time>
  return (
    <Tooltip label={dateTime(time)}>
      <time dateTime={time}>{isAhead ? ahead(time) : ago(time)}</time>
    </Tooltip>
  )
}

/** Names and values. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export function Keys({ names }: { names: string[] }) {
  return (
    <span className="keys">
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}
