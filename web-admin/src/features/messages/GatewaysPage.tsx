import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { GatewayHealth } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { LinkButton } from '../../ui/LinkButton'
import { Bone, Failed, Page, Panel, When } from '../../ui/parts'
import { useRole } from '../session'
import { GatewayCard } from './GatewayCard'
import { gatewaysQuery } from './queries'
import { kindText } from './Status'
import { TestDialog } from './TestDialog'
import './messages.css'

export function GatewaysPage() {
  const query = useQuery(gatewaysQuery)
  const [tested, test] = useState<GatewayHealth | null>(null)
  const { data, error } = query
  const words = texts.messages.health
  return (
    <Page
      title={words.title}
      lead={
        data && (
          <span className="faint">
            {words.queued(data.queued)}
            {data.oldest_due_at && (
              <>
                , {words.waitingSince} <When time={data.oldest_due_at} />
              </>
            )}
          </span>
        )
      }
      actions={
        <LinkButton to="/pesan" variant="default" leftSection={<Icon name="message" size={16} />}>
          {texts.messages.title}
        </LinkButton>
      }
    >
      {data ? (
        <>
          <div className="gateways">
            {[...data.gateways].sort(byUse).map((gateway) => (
              <GatewayCard key={gateway.name} gateway={gateway} test={() => test(gateway)} />
            ))}
          </div>
          <Routes routes={data.routes} />
        </>
      ) : (
        <Panel>
          {error ? (
            <Failed error={error} retry={() => void query.refetch()} />
          ) : (
            <div className="panel-body">
              <Bone height={420} />
            </div>
          )}
        </Panel>
      )}
      <TestDialog gateway={tested} close={() => test(null)} />
    </Page>
  )
}

/** Those in use come first, those that are not set up last. */
function byUse(a: GatewayHealth, b: GatewayHealth): number {
  const rank = ({ is_used, is_configured }: GatewayHealth) => (is_used ? 0 : is_configured ? 1 : 2)
  return rank(a) - rank(b)
}

type Route = { kind: Parameters<typeof kindText>[0]; gateways: GatewayHealth['name'][] }

function Routes({ routes }: { routes: Route[] }) {
  const words = texts.messages.health
  const isSuper = useRole() === 'super_admin'
  return (
    <Panel
      title={words.routes}
      note={words.routesHint}
      actions={isSuper && <Link to="/pengaturan">{words.changeRoutes}</Link>}
    >
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.order}</th>
          </tr>
        </thead>
        <tbody>
          {routes.map(({ kind, gateways }) => (
            <tr key={kind}>
              <td>{kindText(kind)}</td>
              <td>
                {gateways.map((name) => texts.messages.gateways[name]).join(' → ') || (
                  <span className="timeline-error">{words.noRoute}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
