import { SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Jabatan, Sales } from '../../api/types'
import { keyPerBody } from '../../lib/once'
import { texts } from '../../texts'
import { Field } from '../../ui/form/Field'
import { Cancel, FormPanel, FormSection } from '../../ui/form/FormPanel'
import { type Choice, Picker, showChoice } from '../../ui/form/Picker'
import { useEdit } from '../../ui/form/useEdit'
import { OnePage } from '../../ui/OnePage'
import { Back, Page } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { jabatans } from './list'
import { createSales, findSalesman, findSpv, type SalesIn, salesPersonQuery, updateSales } from './queries'

type Values = {
  code: string
  name: string
  phone: string
  jabatan: Jabatan
  spv_id: Choice | null
  ref_salesman_id: Choice | null
}

const nothing: Values = { code: '', name: '', phone: '', jabatan: 'sales', spv_id: null, ref_salesman_id: null }

export function NewSalesPage() {
  const [keyFor] = useState(keyPerBody)
  const navigate = useNavigate()
  return (
    <Page title={texts.sales.add} back={<Back to="/sales" text={texts.sales.toList} />}>
      <SalesForm
        initial={nothing}
        save={(body) => createSales(body, keyFor(body))}
        saved={(sales) => {
          toast(texts.sales.created(sales.code))
          void navigate({ to: '/sales/$id', params: { id: String(sales.id) }, replace: true })
        }}
        cancel={<Cancel to="/sales" />}
      />
    </Page>
  )
}

export function EditSalesPage({ id }: { id: number }) {
  const query = useQuery(salesPersonQuery(id))
  const navigate = useNavigate()
  const params = { id: String(id) }
  const back = <Back to="/sales/$id" params={params} text={texts.sales.one} />
  return (
    <OnePage title={texts.sales.one} back={back} query={query}>
      {(sales) => (
        <Page title={texts.sales.editTitle(sales.name)} back={back}>
          <SalesForm
            key={id}
            initial={read(sales)}
            version={sales.version}
            save={(body, version) => updateSales(id, body, version ?? sales.version)}
            saved={() => {
              toast(texts.upkeep.saved)
              void navigate({ to: '/sales/$id', params, replace: true })
            }}
            cancel={<Cancel to="/sales/$id" params={params} />}
          />
        </Page>
      )}
    </OnePage>
  )
}

type Props = {
  initial: Values
  version?: number
  save: (body: SalesIn, version?: number) => Promise<Sales>
  saved: (sales: Sales) => void
  cancel: ReactNode
}

function SalesForm({ initial, version, save, saved, cancel }: Props) {
  const edit = useEdit({
    initial,
    version,
    read,
    save: (values, version) => save(write(values), version),
    saved,
    validate: {
      code: (code: string) => (code.trim() ? null : texts.sales.missing.code),
      name: (name: string) => (name.trim() ? null : texts.sales.missing.name),
    },
  })
  const { fields, hints, jabatan, sections } = texts.sales
  const field = (name: keyof typeof fields) => ({ name, label: fields[name], ...edit.form.getInputProps(name) })
  return (
    <FormPanel
      isPage
      edit={edit}
      labels={fields}
      show={(field, value) => (field === 'jabatan' ? jabatan[value as Jabatan] : showChoice(value))}
      save={version === undefined ? texts.sales.add : undefined}
      cancel={cancel}
    >
      <FormSection title={sections.who}>
        <TextInput {...field('code')} maxLength={20} required autoComplete="off" />
        <TextInput {...field('name')} maxLength={100} required autoComplete="off" />
        <TextInput {...field('phone')} maxLength={40} type="tel" placeholder="0812-3456-7890" autoComplete="off" />
      </FormSection>
      <FormSection title={sections.team} text={sections.teamText}>
        <Field label={fields.jabatan} error={edit.form.errors.jabatan}>
          <SegmentedControl
            aria-label={fields.jabatan}
            fullWidth
            data={jabatans.map((value) => ({ value, label: jabatan[value] }))}
            {...edit.form.getInputProps('jabatan')}
          />
        </Field>
        {edit.form.values.jabatan === 'sales' && (
          <Picker {...field('spv_id')} description={hints.spv_id} placeholder={texts.sales.pickSpv} find={findSpv} />
        )}
      </FormSection>
      <FormSection title={sections.old} text={sections.oldText}>
        <Picker {...field('ref_salesman_id')} placeholder={texts.sales.pickSalesman} find={findSalesman} />
      </FormSection>
    </FormPanel>
  )
}

function read(sales: Sales): Values {
  const { ref_salesman_id, salesman, spv } = sales
  return {
    code: sales.code,
    name: sales.name,
    phone: sales.phone ?? '',
    jabatan: sales.jabatan,
    spv_id: spv ? { id: spv.id, code: spv.code, name: spv.name } : null,
    ref_salesman_id: salesman
      ? { id: salesman.id, code: salesman.code, name: salesman.name }
      : ref_salesman_id
        ? { id: ref_salesman_id, code: texts.sales.goneCode(ref_salesman_id), name: texts.sales.goneName }
        : null,
  }
}

function write({ spv_id, ref_salesman_id, phone, ...rest }: Values): SalesIn {
  return {
    ...rest,
    phone: phone.trim() || null,
    // A supervisor has none above.
    spv_id: rest.jabatan === 'sales' ? (spv_id?.id ?? null) : null,
    ref_salesman_id: ref_salesman_id?.id ?? null,
  }
}
