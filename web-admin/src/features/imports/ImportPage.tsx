import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '../../api/problem'
import type { Import } from '../../api/types'
import { texts } from '../../texts'
import { confirm } from '../../ui/confirm'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { OnePage } from '../../ui/OnePage'
import { Back, Notice, Page, Panel, Tag, When } from '../../ui/parts'
import { useList } from '../../ui/table/list'
import { JobView, jobQuery } from '../jobs'
import { rowsShape } from './list'
import { cancelImport, checkImport, commitImport, exportRows, importQuery } from './queries'
import { Rows } from './Rows'
import { standing, standingTone } from './status'
import './imports.css'

const say = texts.imports
const back = <Back to="/impor" text={say.toList} />

export function ImportPage({ id }: { id: number }) {
  const query = useQuery(importQuery(id))
  return (
    <OnePage title={say.one} back={back} query={query}>
      {(one) => <Loaded key={id} one={one} refetch={() => void query.refetch()} />}
    </OnePage>
  )
}

function Loaded({ one, refetch }: { one: Import; refetch: () => void }) {
  const [busy, setBusy] = useState<'commit' | 'check' | 'cancel' | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const list = useList(rowsShape)
  const attempt = async (what: NonNullable<typeof busy>, work: () => Promise<unknown>) => {
    setBusy(what)
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      setTrouble(explain(error))
      refetch()
    } finally {
      setBusy(null)
    }
  }
  const commit = async () => {
    const { counts } = one
    if (await confirm(say.commitAsk(counts.new, counts.changed))) await attempt('commit', () => commitImport(one.id))
  }
  const isOpen = one.status === 'checking' || one.status === 'ready' || one.status === 'failed'
  return (
    <Page
      title={one.file_name}
      back={back}
      lead={
        <>
          <span className="faint">{say.kinds[one.kind]}</span>
          <Tag tone={standingTone[standing(one)]}>{say.standing[standing(one)]}</Tag>
        </>
      }
      actions={
        <>
          {one.status !== 'checking' && (
            <ExportMenu choices={formats((format) => exportRows(one.id, list.at, format))} />
          )}
          {isOpen && (
            <>
              <Button
                variant="default"
                loading={busy === 'cancel'}
                disabled={busy !== null}
                onClick={() => void attempt('cancel', () => cancelImport(one.id))}
              >
                {say.cancel}
              </Button>
              {one.status !== 'checking' && (
                <Button
                  variant="default"
                  loading={busy === 'check'}
                  disabled={busy !== null}
                  onClick={() => void attempt('check', () => checkImport(one.id))}
                >
                  {say.again}
                </Button>
              )}
              <Button
                loading={busy === 'commit'}
                disabled={!one.is_committable || busy !== null}
                onClick={() => void commit()}
              >
                {say.commit}
              </Button>
            </>
          )}
        </>
      }
    >
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      {one.status === 'committed' && one.committed_at && (
        <Notice tone="good" title={say.done(one.counts.new, one.counts.changed)}>
          <span>
            {one.committed_by_name} · <When time={one.committed_at} />
          </span>
        </Notice>
      )}
      {one.status === 'failed' && <Notice tone="bad">{one.error}</Notice>}
      {one.status === 'ready' && one.counts.bad > 0 && (
        <Notice tone="warn" title={say.badTitle(one.counts.bad)}>
          {say.badText}
        </Notice>
      )}
      {one.status === 'ready' && one.is_committable && <Notice tone="info">{say.readyText}</Notice>}
      {one.columns.ignored.length > 0 && (
        <Notice tone="info">{say.ignored(one.columns.ignored.map(({ header }) => header))}</Notice>
      )}
      {one.status === 'checking' ? <Checking job={one.job_id} /> : <Rows one={one} />}
    </Page>
  )
}

/** How far the check is; it goes on while nobody looks. */
function Checking({ job: id }: { job: number | null | undefined }) {
  const job = useQuery({ ...jobQuery(id ?? 0), enabled: id != null })
  return <Panel title={say.checking}>{job.data && <JobView job={job.data} />}</Panel>
}
