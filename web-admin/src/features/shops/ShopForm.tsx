import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Shop } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Cancel, FormPanel, FormSection } from '../../ui/form/FormPanel'
import { type Choice, Picker, showChoice } from '../../ui/form/Picker'
import { useEdit } from '../../ui/form/useEdit'
import { OnePage } from '../../ui/OnePage'
import { Back, Page } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { findSales } from '../sales'
import { createShop, findToko, type ShopIn, shopQuery, updateShop } from './queries'

type Values = {
  code: string
  name: string
  phone: string
  address: string
  city: string
  province: string
  sales_id: Choice | null
  ref_toko_id: Choice | null
}

const nothing: Values = {
  code: '',
  name: '',
  phone: '',
  address: '',
  city: '',
  province: '',
  sales_id: null,
  ref_toko_id: null,
}

export function NewShopPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  return (
    <Page title={texts.shops.add} back={<Back to="/toko" text={texts.shops.toList} />}>
      <ShopForm
        initial={nothing}
        save={(body) => createShop(body, keyFor(body))}
        saved={(shop) => {
          toast(texts.shops.created(shop.code))
          void navigate({ to: '/toko/$id', params: { id: String(shop.id) }, replace: true })
        }}
        cancel={<Cancel to="/toko" />}
      />
    </Page>
  )
}

export function EditShopPage({ id }: { id: number }) {
  const query = useQuery(shopQuery(id))
  const navigate = useNavigate()
  const params = { id: String(id) }
  const back = <Back to="/toko/$id" params={params} text={texts.shops.one} />
  return (
    <OnePage title={texts.shops.one} back={back} query={query}>
      {(shop) => (
        <Page title={texts.shops.editTitle(shop.name)} back={back}>
          <ShopForm
            key={id}
            initial={read(shop)}
            version={shop.version}
            save={(body, version) => updateShop(id, body, version ?? shop.version)}
            saved={() => {
              toast(texts.upkeep.saved)
              void navigate({ to: '/toko/$id', params, replace: true })
            }}
            cancel={<Cancel to="/toko/$id" params={params} />}
          />
        </Page>
      )}
    </OnePage>
  )
}

type Props = {
  initial: Values
  version?: number
  save: (body: ShopIn, version?: number) => Promise<Shop>
  saved: (shop: Shop) => void
  cancel: ReactNode
}

function ShopForm({ initial, version, save, saved, cancel }: Props) {
  const edit = useEdit({
    initial,
    version,
    read,
    save: (values, version) => save(write(values), version),
    saved,
    validate: {
      code: (code: string) => (code.trim() ? null : texts.shops.missing.code),
      name: (name: string) => (name.trim() ? null : texts.shops.missing.name),
      phone: (phone: string) => (phone.trim() ? null : texts.shops.missing.phone),
    },
  })
  const { fields, hints, sections } = texts.shops
  const field = (name: keyof typeof fields) => ({ name, label: fields[name], ...edit.form.getInputProps(name) })
  return (
    <FormPanel
      isPage
      edit={edit}
      labels={fields}
      show={(_, value) => showChoice(value)}
      save={version === undefined ? texts.shops.add : undefined}
      cancel={cancel}
    >
      <FormSection title={sections.who} text={sections.whoText}>
        <TextInput {...field('code')} description={hints.code} maxLength={20} required autoComplete="off" />
        <TextInput {...field('name')} maxLength={100} required autoComplete="off" />
        <TextInput
          {...field('phone')}
          description={hints.phone}
          maxLength={40}
          required
          type="tel"
          placeholder="0812-3456-7890"
          autoComplete="off"
        />
      </FormSection>
      <FormSection title={sections.where}>
        <Textarea {...field('address')} className="wide" autosize minRows={2} maxLength={500} />
        <TextInput {...field('city')} maxLength={50} autoComplete="off" />
        <TextInput {...field('province')} maxLength={50} autoComplete="off" />
      </FormSection>
      <FormSection title={sections.dealer} text={sections.dealerText}>
        <Picker
          {...field('sales_id')}
          description={hints.sales_id}
          placeholder={texts.shops.pickSales}
          find={findSales}
        />
        <Picker {...field('ref_toko_id')} placeholder={texts.shops.pickToko} find={findToko} />
      </FormSection>
    </FormPanel>
  )
}

function read(shop: Shop): Values {
  const { ref_toko_id, toko, sales } = shop
  return {
    code: shop.code,
    name: shop.name,
    phone: shop.phone,
    address: shop.address ?? '',
    city: shop.city ?? '',
    province: shop.province ?? '',
    sales_id: sales ? { id: sales.id, code: sales.code, name: sales.name } : null,
    ref_toko_id: toko
      ? { id: toko.id, code: toko.code, name: toko.name }
      : ref_toko_id
        ? { id: ref_toko_id, code: texts.shops.goneCode(ref_toko_id), name: texts.shops.goneName }
        : null,
  }
}

function write({ sales_id, ref_toko_id, address, city, province, ...rest }: Values): ShopIn {
  return {
    ...rest,
    address: address.trim() || null,
    city: city.trim() || null,
    province: province.trim() || null,
    sales_id: sales_id?.id ?? null,
    ref_toko_id: ref_toko_id?.id ?? null,
  }
}
