import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Category, Facets } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Pictogram } from '../../ui/pictograms'
import { Sheet } from '../../ui/Sheet'
import { type Filters, sortsFor, usualSort } from './filters'

export type SheetName = 'category' | 'model' | 'sort'

type Props = {
  filters: Filters
  /** Missing while the API counts nothing. */
  facets: Facets | undefined
  categories: Category[] | undefined
  go: (change: Partial<Filters>) => void
}

/** What the chips above the list open. */
export function ListSheet({ name, onClose, ...props }: Props & { name: SheetName; onClose: () => void }) {
  const Options = { category: Categories, model: Models, sort: Sorts }[name]
  return (
    <Sheet title={texts.list.sheets[name]} onClose={onClose}>
      <Options {...props} />
    </Sheet>
  )
}

function Categories({ filters, facets, categories, go }: Props) {
  const shown = facets?.categories ?? categories?.map((of) => ({ ...of, count: of.product_count })) ?? []
  const named = categories?.find(({ code }) => code === filters.category)
  return (
    <ul class="options">
      <Option on={!filters.category} onPick={() => go({ category: '' })}>
        {texts.list.anyCategory}
      </Option>
      {withChosen(
        shown,
        ({ code }) => code === filters.category,
        filters.category && {
          code: filters.category,
          name: named?.name ?? filters.category,
          count: 0,
        },
      ).map(({ code, name, count }) => (
        <Option key={code} on={code === filters.category} count={count} onPick={() => go({ category: code })}>
          <Pictogram category={code} size={26} />
          <span>{name}</span>
        </Option>
      ))}
    </ul>
  )
}

function Models({ filters, facets, go }: Props) {
  const [words, setWords] = useState('')
  const { model } = filters
  return (
    <>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (words.trim()) go({ model: words.trim() })
        }}
      >
        <input
          class="input grow"
          aria-label={texts.list.otherModel}
          placeholder={texts.list.otherModel}
          autocomplete="off"
          enterkeyhint="go"
          maxLength={60}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {texts.list.use}
        </button>
      </form>
      <ul class="options">
        <Option on={!model} onPick={() => go({ model: '' })}>
          {texts.list.anyModel}
        </Option>
        {withChosen(facets?.models ?? [], ({ name }) => name === model, model && { name: model, count: 0 }).map(
          ({ name, count }) => (
            <Option key={name} on={name === model} count={count} onPick={() => go({ model: name })}>
              <span class="capital">{name}</span>
            </Option>
          ),
        )}
      </ul>
    </>
  )
}

function Sorts({ filters, go }: Props) {
  const usual = usualSort(filters)
  return (
    <ul class="options">
      {sortsFor(filters).map((sort) => (
        <Option
          key={sort}
          on={(filters.sort || usual) === sort}
          onPick={() => go({ sort: sort === usual ? '' : sort })}
        >
          {texts.list.sorts[sort]}
        </Option>
      ))}
    </ul>
  )
}

/** What is chosen can be seen, and given up, also when the list has nothing of it. */
function withChosen<T>(options: T[], isChosen: (option: T) => boolean, chosen: T | ''): T[] {
  return chosen && !options.some(isChosen) ? [chosen, ...options] : options
}

function Option(props: { on: boolean; count?: number; onPick: () => void; children: ComponentChildren }) {
  return (
    <li>
      <button type="button" class="option" aria-pressed={props.on} onClick={props.onPick}>
        <span class="grow row">{props.children}</span>
        {props.count !== undefined && <span class="small muted">{count(props.count)}</span>}
        {props.on && <Icon name="check" />}
      </button>
    </li>
  )
}
