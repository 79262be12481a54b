import { useQuery } from '@tanstack/react-query'
import type { Dashboard } from '../../api/types'
import { plusDays, today } from '../../lib/dates'
import { rupiah, shortRupiah } from '../../lib/money'
import { texts } from '../../texts'
import { DayBars } from '../../ui/chart/Chart'
import { Bone, Empty, Failed, Page, Panel } from '../../ui/parts'
import { DaysFilter } from '../../ui/table/filters'
import { day, useList } from '../../ui/table/list'
import { Differs } from './Differs'
import { Gateways } from './Gateways'
import { dashboardQuery } from './queries'
import { StatusBars } from './StatusBars'
import { StockAlerts } from './StockAlerts'
import { Tiles } from './Tiles'
import { SalesTable, TopProducts, TopShops } from './tops'
import './dashboard.css'

const shape = { from: day, to: day }
const axis = (value: number) => shortRupiah(String(Math.round(value)))

export function DashboardPage() {
  const { at, set } = useList(shape)
  const to = at.to ?? today()
  const range = { from: at.from ?? plusDays(to, -29), to }
  const query = useQuery(dashboardQuery(range))
  return (
    <Page title={texts.dashboard.title} actions={<DaysFilter value={range} set={set} all={null} />}>
      {query.data ? (
        <>
          <Differs standing={query.data.reconciliation} />
          <Figures figures={query.data} isOld={query.isPlaceholderData} />
        </>
      ) : query.error ? (
        <Panel>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </Panel>
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

function Figures({ figures, isOld }: { figures: Dashboard; isOld: boolean }) {
  const isQuiet = figures.orders === 0
  return (
    <div className={isOld ? 'dashboard old' : 'dashboard'}>
      <Tiles figures={figures} />
      <Panel title={texts.dashboard.byDay} note={texts.dashboard.revenueHint} className="by-day">
        <DayBars
          label={texts.dashboard.byDay}
          columns={[texts.dashboard.revenue, texts.dashboard.orders]}
          days={figures.by_day.map(({ day }) => day)}
          values={figures.by_day.map(({ revenue }) => Number(revenue))}
          axis={axis}
          tell={(index) => {
            const one = figures.by_day[index]
            return one ? texts.dashboard.ofDay(rupiah(one.revenue), one.orders) : []
          }}
        />
      </Panel>
      <Panel title={texts.dashboard.byStatus} className="by-status">
        <StatusBars figures={figures} />
      </Panel>
      {isQuiet ? (
        <Panel className="all">
          <Empty icon="orders" title={texts.dashboard.nothing} />
        </Panel>
      ) : (
        <>
          <TopProducts rows={figures.top_products} />
          <TopShops rows={figures.top_shops} />
          <SalesTable rows={figures.by_sales} />
        </>
      )}
      <StockAlerts rows={figures.stock_alerts} />
      <Gateways rows={figures.gateways} />
    </div>
  )
}

function Waiting() {
  return (
    <div className="dashboard" aria-busy="true">
      <div className="tiles">
        {['a', 'b', 'c', 'd', 'e'].map((key) => (
          <div key={key} className="tile">
            <Bone width="60%" />
            <Bone width="45%" height={26} />
            <Bone width="70%" />
          </div>
        ))}
      </div>
      <Panel title={texts.dashboard.byDay} className="by-day">
        <div className="figure">
          <Bone height={320} />
        </div>
      </Panel>
      <Panel title={texts.dashboard.byStatus} className="by-status">
        <div className="panel-body">
          <Bone height={300} />
        </div>
      </Panel>
    </div>
  )
}
