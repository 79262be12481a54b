import type { ReactNode } from 'react'
import { Bone } from '../parts'

export type PlainColumn<T> = {
  key: string
  title: string
  cell: (row: T) => ReactNode
  align?: 'end'
  /** CSS; columns without one share what is left. */
  width?: string
}

type Props<T> = {
  /** For who can't see the table. */
  label: string
  columns: PlainColumn<T>[]
  /** Undefined while they are loaded. */
  rows: readonly T[] | undefined
  id: (row: T) => string | number
}

/** A table of a few things that the API tells all at once: nothing to page, sort or select. */
export function PlainTable<T>({ label, columns, rows, id }: Props<T>) {
  return (
    <div className="lines-scroll">
      <table className="lines" aria-label={label} aria-busy={rows === undefined || undefined}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" className={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <tr key={id(row)}>
              {columns.map(({ key, align, cell }) => (
                <td key={key} className={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {!rows && <Bones columns={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Bones({ columns }: { columns: number }) {
  return Array.from({ length: 6 }, (_, row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <Bone width={`${45 + ((row * 7 + column * 23) % 45)}%`} height={20} />
        </td>
      ))}
    </tr>
  ))
}
