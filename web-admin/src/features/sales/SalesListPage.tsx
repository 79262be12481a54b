import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SalesSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ChoiceFilter, ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { jabatans, salesShape } from './list'
import { exportSales, salesQuery } from './queries'

const names = texts.sales.columns

const columns: Column<SalesSummary>[] = [
  {
    key: 'code',
    title: names.code,
    width: '110px',
    sort: true,
    cell: (sales) => <span className="num">{sales.code}</span>,
  },
  { key: 'name', title: names.name, sort: true, cell: (sales) => <span className="one-line">{sales.name}</span> },
  {
    key: 'jabatan',
    title: names.jabatan,
    width: '100px',
    cell: ({ jabatan }) => <Tag tone={jabatan === 'spv' ? 'info' : 'plain'}>{texts.sales.jabatan[jabatan]}</Tag>,
  },
  {
    key: 'spv',
    title: names.spv,
    width: '190px',
    cell: ({ spv }) => (spv ? <span className="one-line">{spv.name}</span> : <span className="faint">—</span>),
  },
  {
    key: 'phone',
    wide: true,
    title: names.phone,
    width: '150px',
    cell: ({ phone }) => (phone ? <span className="num">{`+${phone}`}</span> : <span className="faint">—</span>),
  },
  {
    key: 'shops',
    title: names.shops,
    width: '100px',
    align: 'end',
    cell: (sales) => <span className="num">{count(sales.active_shop_count)}</span>,
  },
  {
    key: 'team',
    title: names.team,
    width: '80px',
    align: 'end',
    cell: (sales) =>
      sales.jabatan === 'spv' ? (
        <span className="num">{count(sales.active_team_count)}</span>
      ) : (
        <span className="faint">—</span>
      ),
  },
  {
    key: 'mapped',
    title: names.mapped,
    width: '160px',
    cell: (sales) =>
      sales.is_mapped ? (
        <span className="faint">{texts.sales.mapped}</span>
      ) : (
        <Tag tone="warn">{texts.sales.unmapped}</Tag>
      ),
  },
  { key: 'is_active', title: names.status, width: '100px', cell: (sales) => <ActiveTag isActive={sales.is_active} /> },
  {
    key: 'created_at',
    title: names.created,
    width: '150px',
    sort: true,
    optional: true,
    cell: (sales) => <When time={sales.created_at} />,
  },
]

const jabatanChoices = jabatans.map((value) => ({ value, label: texts.sales.jabatan[value] }))

export function SalesListPage() {
  const list = useList(salesShape)
  const query = useQuery(salesQuery(list.at))
  const navigate = useNavigate()
  useKeys(texts.sales.keys.list, [
    { keys: 'n', text: texts.sales.add, run: () => void navigate({ to: '/sales/baru' }) },
  ])
  const { spv_id } = list.at
  const spv = query.data?.data.find((sales) => sales.spv?.id === spv_id)?.spv
  const add = (
    <LinkButton to="/sales/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.sales.add}
    </LinkButton>
  )
  return (
    <Page
      title={texts.sales.title}
      actions={
        <>
          <ExportMenu choices={formats((format) => exportSales(list.at, format))} />
          {add}
        </>
      }
      fill
    >
      <DataTable
        name="sales"
        label={texts.sales.title}
        columns={columns}
        list={list}
        query={query}
        sort="code"
        link={(sales, row) => <Link to="/sales/$id" params={{ id: String(sales.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.sales.search} />
            <ChoiceFilter
              {...texts.sales.filterJabatan}
              choices={jabatanChoices}
              value={list.at.jabatan}
              set={(jabatan) => list.set({ jabatan })}
            />
            <FlagFilter
              {...texts.sales.filterActive}
              value={list.at.is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <FlagFilter {...texts.sales.filterMapped} value={list.at.mapped} set={(mapped) => list.set({ mapped })} />
            {spv_id !== undefined && (
              <ChipFilter
                text={texts.sales.teamOf(spv?.name ?? `#${spv_id}`)}
                clear={() => list.set({ spv_id: undefined })}
              />
            )}
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'sales', ...texts.sales.empty, action: add }}
        mark={(sales) => (!sales.is_active ? 'off' : sales.is_mapped ? undefined : 'warn')}
      />
    </Page>
  )
}
