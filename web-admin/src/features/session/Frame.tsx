import type { ReactNode } from 'react'
import { texts } from '../../texts'
import { useTitle } from '../../ui/parts'
import './session.css'

/** The frame of the pages before the login. */
export function Frame(props: { title: string; lead?: string; wide?: boolean; children: ReactNode }) {
  const { title, lead, wide, children } = props
  useTitle(title)
  return (
    <main className="gate">
      <div className={wide ? 'gate-card wide' : 'gate-card'}>
        <div className="gate-brand">
          <img src={`${import.meta.env.BASE_URL}icon.svg`} width="40" height="40" alt="" />
          <div>
            <strong>{texts.app.name}</strong>
            <span>{texts.app.lead}</span>
          </div>
        </div>
        <h1>{title}</h1>
        {lead && <p className="gate-lead">{lead}</p>}
        {children}
      </div>
    </main>
  )
}
