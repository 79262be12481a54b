import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Shop } from '../../api/types'
import { texts } from '../../texts'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Keys, Notice, Page, Panel, Split } from '../../ui/parts'
import { SessionsPanel } from '../../ui/SessionsPanel'
import { OrdersOfShop } from '../orders'
import { MappingNotice } from './MappingNotice'
import { endShopSession, endShopSessions, shopQuery, shopSessionsQuery } from './queries'
import { OldSystemFacts, ShopFacts } from './ShopFacts'
import { ShopMenu } from './ShopMenu'

const back = <Back to="/toko" text={texts.shops.toList} />

export function ShopPage({ id }: { id: number }) {
  const query = useQuery(shopQuery(id))
  return (
    <OnePage title={texts.shops.one} back={back} query={query}>
      {(shop) => <Loaded key={id} shop={shop} />}
    </OnePage>
  )
}

function Loaded({ shop }: { shop: Shop }) {
  const navigate = useNavigate()
  const sessions = useQuery(shopSessionsQuery(shop.id))
  const params = { id: String(shop.id) }
  useKeys(texts.shops.keys.page, [
    { keys: 'e', text: texts.upkeep.edit, run: () => void navigate({ to: '/toko/$id/ubah', params }) },
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/toko' }) },
  ])
  return (
    <Page
      title={shop.name}
      back={back}
      lead={
        <>
          <span className="code faint">{shop.code}</span>
          <ActiveTag isActive={shop.is_active} />
        </>
      }
      actions={
        <>
          <LinkButton to="/toko/$id/ubah" params={params} variant="default" rightSection={<Keys names={['E']} />}>
            {texts.upkeep.edit}
          </LinkButton>
          <ShopMenu shop={shop} />
        </>
      }
    >
      {!shop.is_active && <Notice tone="info">{texts.shops.inactiveNotice}</Notice>}
      <MappingNotice shop={shop} />
      <Split
        side={
          <>
            <Panel title={texts.shops.data}>
              <ShopFacts shop={shop} />
            </Panel>
            <Panel title={texts.shops.old}>
              <OldSystemFacts shop={shop} />
            </Panel>
            <SessionsPanel
              query={sessions}
              end={(session) => endShopSession(shop.id, session)}
              endAll={() => endShopSessions(shop.id)}
            />
          </>
        }
      >
        <OrdersOfShop id={shop.id} />
      </Split>
    </Page>
  )
}
