import { Modal, Switch } from '@mantine/core'
import { createStore, useStore } from '../../lib/store'
import { texts } from '../../texts'
import { allowLetters, keyNames, letters, shortcutsNow } from '../../ui/keys'
import { Keys } from '../../ui/parts'
import './palette.css'

const opened = createStore(false)
export const openHelp = () => opened.set(true)

/** Every shortcut that works where one is. */
export function Help() {
  const isOpen = useStore(opened)
  return (
    <Modal opened={isOpen} onClose={() => opened.set(false)} title={texts.keys.title} size="lg">
      <Shortcuts />
    </Modal>
  )
}

function Shortcuts() {
  const areLettersOn = useStore(letters)
  return (
    <>
      <div className="shortcuts">
        {shortcutsNow().map(({ group, shortcuts }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts.map(({ keys, text }) => (
                <div key={keys}>
                  <dt>{text}</dt>
                  <dd>
                    <Keys names={keyNames(keys)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        label={texts.keys.letters}
        description={texts.keys.lettersHint}
        checked={areLettersOn}
        onChange={(event) => allowLetters(event.currentTarget.checked)}
      />
    </>
  )
}
