import { Modal } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { createStore, useStore } from '../../lib/store'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { keyNames } from '../../ui/keys'
import { Keys } from '../../ui/parts'
import { useSettled } from '../../ui/settled'
import { type Group, type Hit, matches, type Source } from './hits'
import './palette.css'

const opened = createStore(false)
export const openPalette = () => opened.set(true)

type Props = {
  /** What is offered before anything is typed, and found by its name. */
  groups: Group[]
  sources: Source[]
}

/** Goes anywhere by a few letters: pages, actions, and the things of the business. */
export function Palette(props: Props) {
  const isOpen = useStore(opened)
  const close = () => opened.set(false)
  return (
    // There at once: whoever types on after Ctrl+K loses no letter.
    <Modal.Root opened={isOpen} onClose={close} size="lg" yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={texts.keys.palette}>
        <Search {...props} close={close} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ groups, sources, close }: Props & { close: () => void }) {
  const [typed, type] = useState('')
  const [at, move] = useState(0)
  const text = useSettled(typed.trim(), 160)
  const list = useId()
  const navigate = useNavigate()
  const isAsking = text.length >= 2
  const answers = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['palette', source.name, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search(text, signal),
      enabled: isAsking,
      staleTime: 30_000,
      retry: false,
    })),
  })
  const found: Group[] = isAsking
    ? sources.map((source, index) => ({ name: source.name, hits: answers[index]?.data ?? [] }))
    : []
  const shown = [
    ...groups.map(({ name, hits }) => ({
      name,
      hits: typed.trim() ? hits.filter((hit) => matches(hit, typed.trim())) : hits,
    })),
    ...found,
  ].filter(({ hits }) => hits.length)
  const hits = shown.flatMap((group) => group.hits)
  const isSearching = (isAsking && answers.some((answer) => answer.isFetching)) || text !== typed.trim()
  const current = Math.min(at, Math.max(0, hits.length - 1))

  const go = (hit: Hit | undefined) => {
    if (!hit) return
    close()
    if ('target' in hit) void navigate(hit.target)
    else hit.run()
  }
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, current])

  let index = -1
  return (
    <div className="palette">
      <div className="palette-field">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: a dialog that consists of this field
          autoFocus
          data-autofocus
          role="combobox"
          aria-label={texts.palette.placeholder}
          placeholder={texts.palette.placeholder}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={hits.length ? `${list}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            type(event.currentTarget.value)
            move(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(hits.length ? (current + 1) % hits.length : 0)
            else if (event.key === 'ArrowUp') move(hits.length ? (current + hits.length - 1) % hits.length : 0)
            else if (event.key === 'Enter') go(hits[current])
            else return
            event.preventDefault()
          }}
        />
        <Keys names={['Esc']} />
      </div>
      <div className="palette-list" id={list} role="listbox" aria-label={texts.keys.palette}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox's group is no fieldset
          <div key={group.name} role="group" aria-label={group.name}>
            <div className="palette-name" aria-hidden="true">
              {group.name}
            </div>
            {group.hits.map((hit) => {
              index += 1
              const own = index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is with the field above
                // biome-ignore lint/a11y/useFocusableInteractive: pointed at by aria-activedescendant
                <div
                  key={hit.key}
                  id={`${list}-${own}`}
                  role="option"
                  aria-selected={own === current}
                  className="palette-hit"
                  onClick={() => go(hit)}
                  onMouseMove={() => move(own)}
                >
                  <Icon name={hit.icon} />
                  <span className="palette-title">{hit.title}</span>
                  {hit.hint && <span className="palette-hint">{hit.hint}</span>}
                  {hit.keys && <Keys names={keyNames(hit.keys)} />}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="palette-none">{isSearching ? texts.palette.searching : texts.palette.nothing}</p>
      )}
      <p className="unseen" role="status">
        {isSearching ? '' : texts.palette.results(hits.length)}
      </p>
      <footer className="palette-foot" aria-hidden="true">
        <Keys names={['↑', '↓']} /> {texts.palette.move} <Keys names={['Enter']} /> {texts.palette.choose}
      </footer>
    </div>
  )
}
