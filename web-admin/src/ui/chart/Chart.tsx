import { lazy, Suspense, useState } from 'react'
import { shortDay } from '../../lib/dates'
import { texts } from '../../texts'
import { Bone } from '../parts'
import './chart.css'

export type DaySeries = {
  days: string[]
  values: number[]
  /** A value on the axis. */
  axis: (value: number) => string
  /** What is said of a day, line by line. */
  tell: (index: number) => string[]
}

// The drawing comes when there is something to draw.
const Drawing = lazy(() => import('./DayChart'))
const height = 320

/** Figures by day, as bars or, for who rather reads, as a table. */
export function DayBars(props: DaySeries & { label: string; columns: string[] }) {
  const [isTable, setTable] = useState(false)
  return (
    <figure className="figure" aria-label={props.label}>
      <button type="button" className="figure-toggle" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {texts.dashboard.asTable}
      </button>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
        <section className="figure-table" style={{ height }} tabIndex={0} aria-label={props.label}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{texts.dashboard.day}</th>
                {props.columns.map((column) => (
                  <th key={column} scope="col" className="end">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.days.map((day, index) => (
                <tr key={day}>
                  <th scope="row">{shortDay(day)}</th>
                  {props.tell(index).map((value, column) => (
                    <td key={props.columns[column]} className="end num">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <Suspense fallback={<Bone height={height} />}>
          <div aria-hidden="true">
            <Drawing {...props} height={height} />
          </div>
        </Suspense>
      )}
    </figure>
  )
}
