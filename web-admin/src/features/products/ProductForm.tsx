import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Product } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Cancel, FormPanel, FormSection } from '../../ui/form/FormPanel'
import { useEdit } from '../../ui/form/useEdit'
import { OnePage } from '../../ui/OnePage'
import { Back, Page } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { categoriesQuery } from '../categories'
import { createProduct, type ProductIn, productQuery, updateProduct } from './queries'

type Values = {
  code: string
  name: string
  category: string | null
  price: string | number
  description: string
  ref_part_id: string | number
}

const nothing: Values = { code: '', name: '', category: null, price: '', description: '', ref_part_id: '' }

export function NewProductPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  return (
    <Page title={texts.products.add} back={<Back to="/produk" text={texts.products.toList} />}>
      <ProductForm
        initial={nothing}
        save={(body) => createProduct(body, keyFor(body))}
        saved={(product) => {
          toast(texts.products.created(product.code))
          void navigate({ to: '/produk/$id', params: { id: String(product.id) }, replace: true })
        }}
        cancel={<Cancel to="/produk" />}
      />
    </Page>
  )
}

export function EditProductPage({ id }: { id: number }) {
  const query = useQuery(productQuery(id))
  const navigate = useNavigate()
  const params = { id: String(id) }
  const back = <Back to="/produk/$id" params={params} text={texts.products.one} />
  return (
    <OnePage title={texts.products.one} back={back} query={query}>
      {(product) => (
        <Page title={texts.products.editTitle(product.name)} back={back}>
          <ProductForm
            key={id}
            initial={read(product)}
            version={product.version}
            followsOld={product.part != null}
            save={(body, version) => updateProduct(id, body, version ?? product.version)}
            saved={() => {
              toast(texts.upkeep.saved)
              void navigate({ to: '/produk/$id', params, replace: true })
            }}
            cancel={<Cancel to="/produk/$id" params={params} />}
          />
        </Page>
      )}
    </OnePage>
  )
}

type Props = {
  initial: Values
  version?: number
  /** The old system knows the product: its code is the old system's. */
  followsOld?: boolean
  save: (body: ProductIn, version?: number) => Promise<Product>
  saved: (product: Product) => void
  cancel: ReactNode
}

function ProductForm({ initial, version, followsOld, save, saved, cancel }: Props) {
  const categories = useQuery(categoriesQuery)
  const edit = useEdit({
    initial,
    version,
    read,
    save: (values, version) => save(write(values), version),
    saved,
    validate: {
      code: (code: string) => (code.trim() ? null : texts.products.missing.code),
      name: (name: string) => (name.trim() ? null : texts.products.missing.name),
    },
  })
  const { fields, hints, sections } = texts.products
  const field = (name: keyof Values) => ({ name, label: fields[name], ...edit.form.getInputProps(name) })
  const known = categories.data ?? []
  const { category } = edit.form.values
  const choices = known.map(({ code, name }) => ({ value: code, label: name }))
  if (category && !known.some(({ code }) => code === category)) choices.push({ value: category, label: category })
  return (
    <FormPanel
      isPage
      edit={edit}
      labels={fields}
      save={version === undefined ? texts.products.add : undefined}
      cancel={cancel}
    >
      <FormSection title={sections.what} text={version === undefined ? undefined : sections.whatText}>
        <TextInput
          {...field('code')}
          description={followsOld ? hints.codeFollows : hints.code}
          maxLength={50}
          required
          readOnly={followsOld}
          autoComplete="off"
        />
        <TextInput {...field('name')} maxLength={200} required autoComplete="off" />
        <Select {...field('category')} data={choices} searchable clearable data-field="category" />
        <NumberInput
          {...field('price')}
          description={hints.price}
          prefix="Rp "
          thousandSeparator="."
          decimalSeparator=","
          decimalScale={2}
          min={0}
          max={9_999_999_999_999}
          hideControls
        />
        <Textarea {...field('description')} className="wide" autosize minRows={3} maxLength={2000} />
      </FormSection>
      <FormSection title={sections.old} text={sections.oldText}>
        <NumberInput
          {...field('ref_part_id')}
          description={hints.ref_part_id}
          allowDecimal={false}
          min={1}
          max={2_147_483_647}
          hideControls
        />
      </FormSection>
    </FormPanel>
  )
}

function read(product: Product): Values {
  return {
    code: product.code,
    name: product.name,
    category: product.category ?? null,
    price: Number(product.price),
    description: product.description ?? '',
    ref_part_id: product.ref_part_id ?? '',
  }
}

function write({ price, description, ref_part_id, ...rest }: Values): ProductIn {
  return {
    ...rest,
    price: Number(price).toFixed(2),
    description: description.trim() || null,
    ref_part_id: Number(ref_part_id) || null,
  }
}
