import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { texts } from '../texts'
import { Icon, type IconName } from './icons'

export function Spinner() {
  return <span class="spin" aria-hidden="true" />
}

/** A placeholder of the size of what will come. */
export function Bone({ w = '100%', h = 14, r = 6 }: { w?: string | number; h?: string | number; r?: number }) {
  return <div class="bone" style={{ width: w, height: h, borderRadius: r }} />
}

/** `level` 1 where it is all the page has. */
export function Empty(props: {
  icon: IconName
  title: string
  level?: 1 | 2
  text?: string
  children?: ComponentChildren
}) {
  const Title = props.level === 1 ? 'h1' : 'h2'
  return (
    <div class="empty">
      <Icon name={props.icon} size={48} />
      <Title>{props.title}</Title>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </div>
  )
}

/** Nothing could be loaded and nothing was kept. */
export function Failed({ message, onRetry, busy }: { message: string; onRetry: () => void; busy?: boolean }) {
  return (
    <div role="alert">
      <Empty icon="cloud" title={texts.error.title} text={message}>
        <button type="button" class="btn main" onClick={onRetry} aria-disabled={busy}>
          {busy && <Spinner />}
          {texts.error.retry}
        </button>
      </Empty>
    </div>
  )
}

type NoteKind = '' | 'warn' | 'bad' | 'good'

export function Note({
  kind = '',
  icon,
  children,
  live,
}: {
  kind?: NoteKind
  icon?: IconName
  children: ComponentChildren
  live?: boolean
}) {
  return (
    <div class={`note ${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icon ?? (kind === 'good' ? 'check' : 'alert')} size={20} />
      <div class="grow">{children}</div>
    </div>
  )
}

/** Without a title yet only its place is kept: an empty heading says nothing to those who listen. */
export function Head({ title, href, link, id }: { title?: string; href?: string; link?: string; id?: string }) {
  return (
    <div class="head">
      {title ? <h2 id={id}>{title}</h2> : <p class="head-bone">{'\u00a0'}</p>}
      {href && (
        <a href={href}>
          {link ?? texts.common.seeAll}
          <span class="sr"> {title}</span>
        </a>
      )}
    </div>
  )
}

/** The document's title, for the tab and for screen readers. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · ${texts.app.name}`
  }, [title])
}
