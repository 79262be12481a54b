import { TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { VehicleModel } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Cancel, FormPanel } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { ActiveTag, Back, Page } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { createModel, deleteModel, modelQuery, setModelActive, updateModel } from './queries'

type Values = { name: string; aliases: string[]; codes: string[] }

const back = <Back to="/kamus/model" text={texts.dictionary.toList} />

export function NewModelPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  return (
    <Page title={texts.dictionary.addModel} back={back}>
      <ModelForm
        initial={{ name: '', aliases: [], codes: [] }}
        save={(body) => createModel(body, keyFor(body))}
        saved={(model) => {
          toast(texts.dictionary.modelCreated(model.name))
          void navigate({ to: '/kamus/model', replace: true })
        }}
        cancel={<Cancel to="/kamus/model" />}
      />
    </Page>
  )
}

export function ModelPage({ id }: { id: number }) {
  const query = useQuery(modelQuery(id))
  return (
    <OnePage title={texts.dictionary.model} back={back} query={query}>
      {(model) => <Loaded key={id} model={model} />}
    </OnePage>
  )
}

function Loaded({ model }: { model: VehicleModel }) {
  const navigate = useNavigate()
  useKeys(texts.dictionary.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/kamus/model' }) },
  ])
  return (
    <Page
      title={model.name}
      back={back}
      lead={<ActiveTag isActive={model.is_active} />}
      actions={
        <UpkeepMenu
          isActive={model.is_active}
          setActive={(isActive) => setModelActive(model.id, isActive)}
          remove={() => deleteModel(model.id)}
          removed={() => void navigate({ to: '/kamus/model' })}
          words={texts.dictionary.upkeep(model.name)}
        >
          <HistoryItem entity="vehicle_model" id={model.id} />
        </UpkeepMenu>
      }
    >
      <ModelForm
        initial={read(model)}
        version={model.version}
        save={(body, version) => updateModel(model.id, body, version ?? model.version)}
        saved={() => toast(texts.upkeep.saved)}
      />
    </Page>
  )
}

const read = ({ name, aliases, codes }: VehicleModel): Values => ({ name, aliases, codes })

function ModelForm(props: {
  initial: Values
  version?: number
  save: (body: Values, version?: number) => Promise<VehicleModel>
  saved: (model: VehicleModel) => void
  cancel?: ReactNode
}) {
  const edit = useEdit({
    ...props,
    read,
    validate: {
      name: (name: string) => (name.trim() ? null : texts.dictionary.modelMissing.name),
      codes: (codes: string[]) => (codes.length ? null : texts.dictionary.modelMissing.codes),
    },
  })
  const { modelFields: fields, modelHints: hints } = texts.dictionary
  const tags = { splitChars: [',', ';', ' '], acceptValueOnBlur: true, clearable: false }
  return (
    <FormPanel
      isPage={props.version === undefined}
      edit={edit}
      labels={fields}
      show={(_, value) => (Array.isArray(value) ? value.join(', ') : undefined)}
      save={props.version === undefined ? texts.dictionary.addModel : undefined}
      cancel={props.cancel}
    >
      <TextInput
        name="name"
        label={fields.name}
        maxLength={60}
        required
        autoComplete="off"
        {...edit.form.getInputProps('name')}
      />
      <TagsInput
        data-field="codes"
        label={fields.codes}
        description={hints.codes}
        required
        maxTags={40}
        {...tags}
        {...edit.form.getInputProps('codes')}
      />
      <TagsInput
        className="wide"
        data-field="aliases"
        label={fields.aliases}
        description={hints.aliases}
        maxTags={30}
        {...tags}
        splitChars={[',', ';']}
        {...edit.form.getInputProps('aliases')}
      />
    </FormPanel>
  )
}
