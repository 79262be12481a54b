import { useNavigate } from '@tanstack/react-router'
import { texts } from '../../texts'
import { Tabs } from '../../ui/parts'

const pages = { synonyms: '/kamus', models: '/kamus/model', misses: '/kamus/gagal' } as const
type Part = keyof typeof pages
const parts = Object.keys(pages) as Part[]

/** The three lists of the dictionary. */
export function DictionaryTabs({ now }: { now: Part }) {
  const navigate = useNavigate()
  return (
    <Tabs
      label={texts.dictionary.tabsLabel}
      tabs={parts.map((value) => ({ value, text: texts.dictionary.tabs[value] }))}
      now={now}
      set={(part) => void navigate({ to: pages[part] })}
    />
  )
}
