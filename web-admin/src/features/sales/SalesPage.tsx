import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Sales } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Keys, Notice, Page, Panel, Split, Tag } from '../../ui/parts'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { deleteSales, salesPersonQuery, setSalesActive } from './queries'
import { SalesFacts, SalesmanFacts } from './SalesFacts'
import './sales.css'
import { LinkButton } from '../../ui/LinkButton'

const back = <Back to="/sales" text={texts.sales.toList} />

/** `shops`: those the person has, drawn by who knows shops. */
export function SalesPage({ id, shops }: { id: number; shops: ReactNode }) {
  const query = useQuery(salesPersonQuery(id))
  return (
    <OnePage title={texts.sales.one} back={back} query={query}>
      {(sales) => <Loaded key={id} sales={sales} shops={shops} />}
    </OnePage>
  )
}

function Loaded({ sales, shops }: { sales: Sales; shops: ReactNode }) {
  const navigate = useNavigate()
  const params = { id: String(sales.id) }
  useKeys(texts.sales.keys.page, [
    { keys: 'e', text: texts.upkeep.edit, run: () => void navigate({ to: '/sales/$id/ubah', params }) },
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/sales' }) },
  ])
  return (
    <Page
      title={sales.name}
      back={back}
      lead={
        <>
          <span className="code faint">{sales.code}</span>
          <Tag tone={sales.jabatan === 'spv' ? 'info' : 'plain'}>{texts.sales.jabatan[sales.jabatan]}</Tag>
          <ActiveTag isActive={sales.is_active} />
        </>
      }
      actions={
        <>
          <LinkButton to="/sales/$id/ubah" params={params} variant="default" rightSection={<Keys names={['E']} />}>
            {texts.upkeep.edit}
          </LinkButton>
          <UpkeepMenu
            isActive={sales.is_active}
            setActive={(isActive) => setSalesActive(sales.id, isActive)}
            remove={() => deleteSales(sales.id)}
            removed={() => void navigate({ to: '/sales' })}
            words={texts.sales.upkeep(sales.code, sales.name, sales.active_shop_count)}
          >
            <HistoryItem entity="sales" id={sales.id} />
          </UpkeepMenu>
        </>
      }
    >
      <Notices sales={sales} />
      <Split
        side={
          <>
            <Panel title={texts.sales.data}>
              <SalesFacts sales={sales} />
            </Panel>
            <Panel title={texts.sales.old}>
              <SalesmanFacts sales={sales} />
            </Panel>
            {sales.jabatan === 'spv' && <Team sales={sales} />}
          </>
        }
      >
        {shops}
      </Split>
    </Page>
  )
}

function Notices({ sales }: { sales: Sales }) {
  const params = { id: String(sales.id) }
  return (
    <>
      {!sales.salesman && (
        <Notice
          tone="warn"
          title={texts.sales.unmappedTitle}
          actions={
            <LinkButton to="/sales/$id/ubah" params={params} size="compact-sm" variant="default">
              {texts.sales.fix}
            </LinkButton>
          }
        >
          {sales.ref_salesman_id ? texts.sales.goneText(sales.ref_salesman_id) : texts.sales.unmappedText}
        </Notice>
      )}
      {!sales.is_active && sales.active_shop_count > 0 && (
        <Notice tone="warn">{texts.sales.inactiveShops(sales.active_shop_count)}</Notice>
      )}
      {!sales.is_active && sales.active_team_count > 0 && (
        <Notice tone="warn">{texts.sales.inactiveTeam(sales.active_team_count)}</Notice>
      )}
    </>
  )
}

function Team({ sales }: { sales: Sales }) {
  return (
    <Panel
      title={texts.sales.team}
      note={<span className="num">{count(sales.team.length)}</span>}
      actions={
        sales.team.length > 0 && (
          <Link to="/sales" search={{ spv_id: String(sales.id) }}>
            {texts.sales.allTeam}
          </Link>
        )
      }
    >
      {sales.team.length === 0 ? (
        <p className="panel-body faint">{texts.sales.noTeam}</p>
      ) : (
        <ul className="team">
          {sales.team.map(({ id, code, name }) => (
            <li key={id}>
              <Link to="/sales/$id" params={{ id: String(id) }}>
                <span className="code">{code}</span> {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
