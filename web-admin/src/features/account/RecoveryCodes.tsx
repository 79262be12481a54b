import { Button, Group } from '@mantine/core'
import { saveFile } from '../../lib/download'
import { texts } from '../../texts'
import { toast } from '../../ui/toast'

/** The only time the codes are shown. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const text = `${codes.join('\n')}\n`
  return (
    <div className="small-form">
      <p>{texts.account.recoveryText}</p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs" justify="flex-end">
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => toast(texts.common.copied))}
        >
          {texts.common.copy}
        </Button>
        <Button
          variant="default"
          onClick={() => saveFile({ blob: new Blob([text], { type: 'text/plain' }), name: texts.account.recoveryFile })}
        >
          {texts.account.recoverySave}
        </Button>
        <Button onClick={done}>{texts.account.recoveryDone}</Button>
      </Group>
    </div>
  )
}
