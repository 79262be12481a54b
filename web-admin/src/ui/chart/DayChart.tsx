import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { shortDay } from '../../lib/dates'
import type { DaySeries } from './Chart'
import './chart.css'

/** Bars by day, drawn by uPlot; what the mouse is over is told beside it. */
export default function DayChart({ days, values, axis, tell, height }: DaySeries & { height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ index: number; left: number } | null>(null)
  const { colorScheme } = useMantineColorScheme()
  const isDark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'

  useEffect(() => {
    const box = place.current
    if (!box) return
    const colour = (name: string) => getComputedStyle(box).getPropertyValue(name).trim()
    const text = { font: '12px system-ui, sans-serif', stroke: colour('--ink-3') }
    const chart = new UPlot(
      {
        width: box.clientWidth,
        height,
        padding: [10, 8, 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
        scales: {
          x: { time: false, range: [-0.5, days.length - 0.5] },
          y: { range: (_, __, max) => [0, Math.max(max, 1) * 1.08] },
        },
        axes: [
          {
            ...text,
            grid: { show: false },
            ticks: { show: false },
            splits: () => evenly(days.length, Math.max(2, Math.floor(box.clientWidth / 96))),
            values: (_, splits) => splits.map((index) => shortDay(days[index] ?? '').slice(4)),
          },
          {
            ...text,
            size: 72,
            ticks: { show: false },
            grid: { stroke: colour('--line'), width: 1 },
            values: (_, splits) => splits.map((value) => axis(value)),
          },
        ],
        series: [
          {},
          {
            fill: colour('--accent'),
            stroke: 'transparent',
            paths: UPlot.paths.bars?.({ size: [0.72, 40], radius: 0.15 }),
            points: { show: false },
          },
        ],
        hooks: {
          setCursor: [
            ({ cursor, valToPos }) => {
              const index = cursor.idx
              setAt(
                index === null || index === undefined || (cursor.left ?? -1) < 0
                  ? null
                  : { index, left: valToPos(index, 'x') },
              )
            },
          ],
        },
      },
      [days.map((_, index) => index), values],
      box,
    )
    const watch = new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height }))
    watch.observe(box)
    return () => {
      watch.disconnect()
      chart.destroy()
    }
  }, [days, values, axis, height, isDark, colorScheme])

  const day = at && days[at.index]
  return (
    <div className="chart" style={{ height }}>
      <div ref={place} />
      {at && day && (
        <div className="chart-tip" style={{ left: `clamp(70px, ${72 + at.left}px, calc(100% - 80px))` }}>
          <strong>{shortDay(day)}</strong>
          {tell(at.index).map((line) => (
            <span key={line} className="num">
              {line}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

/** At most `count` of `length` places, evenly, the last one among them. */
function evenly(length: number, count: number): number[] {
  const step = Math.max(1, Math.ceil(length / count))
  const places: number[] = []
  for (let index = length - 1; index >= 0; index -= step) places.unshift(index)
  return places
}
