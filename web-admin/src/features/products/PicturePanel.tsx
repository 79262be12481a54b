import { Button, Progress } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { explain } from '../../api/problem'
import type { Product } from '../../api/types'
import { texts } from '../../texts'
import { confirm } from '../../ui/confirm'
import { Icon } from '../../ui/icons'
import { Notice, Panel } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { putPicture, removePicture } from './queries'

const types = ['image/jpeg', 'image/png', 'image/webp']
const say = texts.products.picture

/** The product's picture. A new one is chosen, dropped here or pasted; it is seen at once, while it is on its way. */
export function PicturePanel({ product }: { product: Product }) {
  const [preview, setPreview] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isBusy = preview !== null

  const send = async (file: File | undefined) => {
    if (!file || isBusy) return
    if (!types.includes(file.type)) return setTrouble(say.wrongType)
    const url = URL.createObjectURL(file)
    setPreview(url)
    setTrouble(null)
    try {
      await putPicture(product.id, file)
      toast(say.saved)
    } catch (error) {
      setTrouble(explain(error))
    } finally {
      setPreview(null)
      URL.revokeObjectURL(url)
    }
  }
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0]
    if (!file) return
    event.preventDefault()
    void send(file)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasted(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
  const remove = async () => {
    if (!(await confirm({ ...say.removeAsk, danger: true }))) return
    try {
      await removePicture(product.id)
      toast(say.removed)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  const shown = preview ?? product.image_url?.replace('size=thumb', 'size=large')
  return (
    <Panel title={say.title}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside is for everybody */}
      <div
        className="panel-body picture"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void send(event.dataTransfer.files[0])
        }}
      >
        {shown ? (
          <img src={shown} alt={say.alt(product.name)} />
        ) : (
          <div className="picture-none">
            <Icon name="product" size={40} />
            <span>{say.none}</span>
          </div>
        )}
        {isBusy && <Progress value={100} animated striped size="sm" aria-label={say.sending} />}
        {trouble && <Notice tone="bad">{trouble}</Notice>}
        <input
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={say.choose}
          accept={types.join(',')}
          onChange={(event) => {
            void send(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <div className="picture-actions">
          <Button
            variant="default"
            size="xs"
            loading={isBusy}
            leftSection={<Icon name="upload" size={15} />}
            onClick={() => input.current?.click()}
          >
            {product.image_url ? say.replace : say.add}
          </Button>
          {product.image_url && (
            <Button variant="subtle" size="xs" color="var(--bad)" disabled={isBusy} onClick={() => void remove()}>
              {say.remove}
            </Button>
          )}
        </div>
        <p className="faint">{say.hint}</p>
      </div>
    </Panel>
  )
}
