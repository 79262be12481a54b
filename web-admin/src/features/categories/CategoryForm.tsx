import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Category } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Cancel, FormPanel } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { OnePage } from '../../ui/OnePage'
import { Back, Page, Panel, Split } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { MoreMenu, RemoveItem } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { categoryQuery, createCategory, deleteCategory, renameCategory } from './queries'

type Values = { code: string; name: string }

const back = <Back to="/kategori" text={texts.categories.toList} />

export function NewCategoryPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  return (
    <Page title={texts.categories.add} back={back}>
      <CategoryForm
        initial={{ code: '', name: '' }}
        save={(body) => createCategory(body, keyFor(body))}
        saved={(category) => {
          toast(texts.categories.created(category.name))
          void navigate({ to: '/kategori', replace: true })
        }}
        cancel={<Cancel to="/kategori" />}
      />
    </Page>
  )
}

export function CategoryPage({ code }: { code: string }) {
  const query = useQuery(categoryQuery(code))
  return (
    <OnePage title={texts.categories.one} back={back} query={query}>
      {(category) => <Loaded key={code} category={category} />}
    </OnePage>
  )
}

function Loaded({ category }: { category: Category }) {
  const navigate = useNavigate()
  const { code, name } = category
  const search = { category: code }
  useKeys(texts.categories.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/kategori' }) },
  ])
  return (
    <Page
      title={name}
      back={back}
      lead={<span className="code faint">{code}</span>}
      actions={
        <MoreMenu>
          <HistoryItem entity="category" search={code} />
          <RemoveItem
            remove={() => deleteCategory(code)}
            removed={() => void navigate({ to: '/kategori' })}
            words={texts.categories.upkeep(name)}
            instead={{ text: texts.categories.showProducts, run: () => void navigate({ to: '/produk', search }) }}
          />
        </MoreMenu>
      }
    >
      <Split
        side={
          <Panel title={texts.categories.products}>
            <div className="panel-body stack">
              {category.product_count === 0 ? (
                <p className="faint">{texts.categories.noProducts}</p>
              ) : (
                <LinkButton to="/produk" search={search} variant="default">
                  {texts.categories.productCount(category.product_count)}
                </LinkButton>
              )}
            </div>
          </Panel>
        }
      >
        <CategoryForm
          initial={read(category)}
          version={category.version}
          save={(values, version) => renameCategory(code, values.name, version ?? category.version)}
          saved={() => toast(texts.upkeep.saved)}
        />
      </Split>
    </Page>
  )
}

const read = ({ code, name }: Category): Values => ({ code, name })

function CategoryForm(props: {
  initial: Values
  version?: number
  save: (body: Values, version?: number) => Promise<Category>
  saved: (category: Category) => void
  cancel?: ReactNode
}) {
  const edit = useEdit({
    ...props,
    read,
    validate: {
      code: (code: string) => (code.trim() ? null : texts.categories.missing.code),
      name: (name: string) => (name.trim() ? null : texts.categories.missing.name),
    },
  })
  const { fields, hints } = texts.categories
  const isNew = props.version === undefined
  return (
    <FormPanel
      isPage={isNew}
      edit={edit}
      labels={fields}
      save={isNew ? texts.categories.add : undefined}
      cancel={props.cancel}
    >
      <TextInput
        name="code"
        label={fields.code}
        description={isNew ? hints.code : hints.codeStays}
        maxLength={50}
        required
        readOnly={!isNew}
        autoComplete="off"
        {...edit.form.getInputProps('code')}
      />
      <TextInput
        name="name"
        label={fields.name}
        description={hints.name}
        maxLength={80}
        required
        autoComplete="off"
        {...edit.form.getInputProps('name')}
      />
    </FormPanel>
  )
}
