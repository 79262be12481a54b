import { TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Synonym } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Cancel, FormPanel } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Page, Split } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { Preview } from './Preview'
import {
  createSynonym,
  deleteSynonym,
  type SynonymIn,
  setSynonymActive,
  synonymOfMiss,
  synonymQuery,
  updateSynonym,
} from './queries'

/** A new synonym; with `miss` and `term` in the address one that a search in vain asks for. */
export function NewSynonymPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  const { miss, term }: { miss?: string; term?: string } = useSearch({ strict: false })
  const from = miss ? '/kamus/gagal' : '/kamus'
  return (
    <Page title={texts.dictionary.add} back={<Back to={from} text={texts.dictionary.toList} />}>
      <SynonymForm
        initial={{ term: term ?? '', means: [] }}
        hint={miss ? texts.dictionary.missTermHint : texts.dictionary.hints.term}
        save={(body) => (miss ? synonymOfMiss(Number(miss), body, keyFor(body)) : createSynonym(body, keyFor(body)))}
        saved={(synonym) => {
          toast(texts.dictionary.created(synonym.term))
          void navigate({ to: from, replace: true })
        }}
        cancel={<Cancel to={from} />}
      />
    </Page>
  )
}

const back = <Back to="/kamus" text={texts.dictionary.toList} />

export function SynonymPage({ id }: { id: number }) {
  const query = useQuery(synonymQuery(id))
  return (
    <OnePage title={texts.dictionary.one} back={back} query={query}>
      {(synonym) => <Loaded key={id} synonym={synonym} />}
    </OnePage>
  )
}

function Loaded({ synonym }: { synonym: Synonym }) {
  const navigate = useNavigate()
  useKeys(texts.dictionary.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/kamus' }) },
  ])
  return (
    <Page
      title={synonym.term}
      back={back}
      lead={<ActiveTag isActive={synonym.is_active} />}
      actions={
        <UpkeepMenu
          isActive={synonym.is_active}
          setActive={(isActive) => setSynonymActive(synonym.id, isActive)}
          remove={() => deleteSynonym(synonym.id)}
          removed={() => void navigate({ to: '/kamus' })}
          words={texts.dictionary.upkeep(synonym.term)}
        >
          <HistoryItem entity="synonym" id={synonym.id} />
        </UpkeepMenu>
      }
    >
      <SynonymForm
        id={synonym.id}
        initial={read(synonym)}
        version={synonym.version}
        save={(body, version) => updateSynonym(synonym.id, body, version ?? synonym.version)}
        saved={() => toast(texts.upkeep.saved)}
      />
    </Page>
  )
}

const read = ({ term, means }: Synonym): SynonymIn => ({ term, means })

type Props = {
  id?: number
  initial: SynonymIn
  version?: number
  hint?: string
  save: (body: SynonymIn, version?: number) => Promise<Synonym>
  saved: (synonym: Synonym) => void
  cancel?: ReactNode
}

function SynonymForm({ id, initial, version, hint, save, saved, cancel }: Props) {
  const edit = useEdit({
    initial,
    version,
    read,
    save,
    saved,
    validate: {
      term: (term: string) => (term.trim() ? null : texts.dictionary.missing.term),
      means: (means: string[]) => (means.length ? null : texts.dictionary.missing.means),
    },
  })
  const { fields, hints } = texts.dictionary
  return (
    <Split side={<Preview draft={edit.form.values} id={id} />}>
      <FormPanel
        isPage={version === undefined}
        edit={edit}
        labels={fields}
        show={(_, value) => (Array.isArray(value) ? value.join(', ') : undefined)}
        save={version === undefined ? texts.dictionary.add : undefined}
        cancel={cancel}
      >
        <TextInput
          className="wide"
          name="term"
          label={fields.term}
          description={hint ?? hints.term}
          maxLength={100}
          required
          autoComplete="off"
          {...edit.form.getInputProps('term')}
        />
        <TagsInput
          className="wide"
          data-field="means"
          label={fields.means}
          description={hints.means}
          required
          splitChars={[',', ';']}
          maxTags={30}
          acceptValueOnBlur
          clearable={false}
          {...edit.form.getInputProps('means')}
        />
      </FormPanel>
    </Split>
  )
}
