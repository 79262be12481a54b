import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Category } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { Page } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ClearFilters, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { pageOf } from '../../ui/table/whole'
import { categoriesShape } from './list'
import { ProductsOf } from './ProductsOf'
import { categoriesQuery } from './queries'

const names = texts.categories.columns

/** A row is told apart by its code. */
type Row = Category & { id: string }

const columns: Column<Row>[] = [
  {
    key: 'code',
    title: names.code,
    width: '160px',
    sort: true,
    cell: ({ code }) => <span className="code">{code}</span>,
  },
  { key: 'name', title: names.name, sort: true, cell: ({ name }) => name },
  {
    key: 'product_count',
    title: names.products,
    width: '160px',
    align: 'end',
    sort: true,
    cell: (category) => <ProductsOf category={category} />,
  },
]

export function CategoriesPage() {
  const list = useList(categoriesShape)
  const query = useQuery({
    ...categoriesQuery,
    select: (all) =>
      pageOf(
        all.map((category): Row => ({ ...category, id: category.code })),
        list.at,
        ({ code, name }) => `${code} ${name}`,
      ),
  })
  const navigate = useNavigate()
  useKeys(texts.categories.keys.list, [
    { keys: 'n', text: texts.categories.add, run: () => void navigate({ to: '/kategori/baru' }) },
  ])
  const add = (
    <LinkButton to="/kategori/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.categories.add}
    </LinkButton>
  )
  return (
    <Page title={texts.categories.title} actions={add} fill>
      <DataTable
        name="categories"
        label={texts.categories.title}
        columns={columns}
        list={list}
        query={query}
        sort="code"
        link={({ code }, row) => <Link to="/kategori/$code" params={{ code }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.categories.search} />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'tag', ...texts.categories.empty, action: add }}
      />
    </Page>
  )
}
