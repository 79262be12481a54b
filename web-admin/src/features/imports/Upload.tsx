import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { explain } from '../../api/problem'
import type { ImportKind } from '../../api/types'
import { saveFile } from '../../lib/download'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import type { Format } from '../../ui/ExportMenu'
import { Icon } from '../../ui/icons'
import { Notice, Panel } from '../../ui/parts'
import { template, uploadImport } from './queries'

const say = texts.imports

/** Where a file of one kind is chosen or dropped; it is only checked, nothing changes yet. */
export function Upload({ kind }: { kind: ImportKind }) {
  const [isBusy, setBusy] = useState(false)
  const [isOver, setOver] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [unsent, setUnsent] = useState<File | null>(null)
  const [keyFor] = useState(keyPerBody)
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      setTrouble(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const send = (file: File | undefined) => {
    if (!file || isBusy) return
    setUnsent(file)
    void attempt(async () => {
      // The answer may have been lost, and the file be there: sent again it is the same one.
      const { name, size, lastModified } = file
      const { id } = await uploadImport(kind, file, keyFor({ name, size, lastModified }))
      await navigate({ to: '/impor/$id', params: { id: String(id) } })
    })
  }
  const download = (format: Format) => {
    setUnsent(null)
    void attempt(async () => saveFile(await template(kind, format)))
  }
  return (
    <Panel title={say.kinds[kind]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is for everybody */}
      <div
        className="panel-body upload"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send(event.dataTransfer.files[0])
        }}
      >
        <p>{say.hints[kind]}</p>
        {trouble && (
          <Notice
            tone="bad"
            actions={
              unsent && (
                <Button variant="default" size="compact-sm" onClick={() => send(unsent)}>
                  {texts.error.retry}
                </Button>
              )
            }
          >
            {trouble}
          </Notice>
        )}
        <input
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={say.choose}
          accept=".csv,.xlsx"
          onChange={(event) => {
            send(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <div className="upload-actions">
          <Button
            loading={isBusy}
            leftSection={<Icon name="upload" size={16} />}
            onClick={() => input.current?.click()}
          >
            {say.pick}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={() => download('xlsx')}>
            {say.templateXlsx}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={() => download('csv')}>
            {say.templateCsv}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
