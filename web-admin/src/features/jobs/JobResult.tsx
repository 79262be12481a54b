import type { Job, Schemas } from '../../api/types'
import { texts } from '../../texts'

/** What a job achieved, in words. */
export function JobResult({ job }: { job: Job }) {
  if (!job.result) return null
  switch (job.kind) {
    case 'product_sync':
      return <ProductSync result={job.result as Schemas['ProductSync']} />
    case 'stock_sync':
      return <Lines lines={[texts.jobs.stocksChanged((job.result as Schemas['StockSync']).changed)]} />
    case 'import_check':
      return <ImportCheck counts={(job.result as Schemas['ImportCheck']).counts} />
  }
}

function ImportCheck({ counts }: { counts: Schemas['ImportCounts'] }) {
  const say = texts.jobs.importCheck
  const lines = [
    say.total(counts.total),
    counts.new && say.created(counts.new),
    counts.changed && say.changed(counts.changed),
    counts.bad && say.bad(counts.bad),
  ].filter((line) => typeof line === 'string')
  return <Lines lines={lines} />
}

function ProductSync({ result }: { result: Schemas['ProductSync'] }) {
  const say = texts.jobs.productSync
  const lines = [
    say.parts(result.parts),
    result.created && say.created(result.created),
    result.updated && say.updated(result.updated),
    result.activated && say.activated(result.activated),
    result.deactivated && say.deactivated(result.deactivated),
    result.linked && say.linked(result.linked),
    result.overrides_kept && say.overridesKept(result.overrides_kept),
    result.price_missing && say.priceMissing(result.price_missing),
    texts.jobs.stocksChanged(result.stocks_changed),
  ].filter((line) => typeof line === 'string')
  return (
    <>
      <Lines lines={lines} />
      {result.skipped.length > 0 && (
        <ul className="job-skipped">
          {result.skipped.map(({ reason, count, codes }) => (
            <li key={reason}>
              {say.skipped(count, say.reasons[reason])} {codes.length > 0 && <code>{codes.join(', ')}</code>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return <p className="job-result">{lines.join(' · ')}</p>
}
