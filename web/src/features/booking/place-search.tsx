/* oxlint-disable jsx-a11y/click-events-have-key-events -- no element is a combobox with rich options; its keys are on the field, as WAI-ARIA has it */
import type { Place } from '@portal/model/place'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Suggestion } from './suggest-places.ts'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { keyOf } from '#ui/key-of.ts'

/** A search field with its suggestions: the WAI-ARIA combobox with a list below it. */
export function PlaceSearch({
  field,
  search,
  onSearch,
  suggestions,
  describe,
  onChoose,
}: {
  /** The input, for whoever leads the focus back to it. */
  field: RefObject<HTMLInputElement | null>
  search: string
  onSearch: (search: string) => void
  suggestions: readonly Suggestion[]
  /** What getting to a place means, in a few words. */
  describe: (place: Place) => string
  onChoose: (place: Place) => void
}) {
  const list = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const shown = open && suggestions.length > 0
  const choose = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return
    setOpen(false)
    onChoose(suggestion.place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyOf(event) === 'Escape') return setOpen(false)
    if (keyOf(event) === 'Enter' && shown) {
      event.preventDefault()
      return choose(suggestions[active])
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[keyOf(event)]
    if (!by || suggestions.length === 0) return
    event.preventDefault()
    if (shown) setActive((active + by + suggestions.length) % suggestions.length)
    setOpen(true)
  }
  return (
    <div className="relative">
      <TextField
        ref={field}
        label={text.booking.search}
        hint={text.booking.searchHint}
        value={search}
        onChange={(value) => {
          onSearch(value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${list}-${active}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
      />
      <p aria-live="polite" className="sr-only">
        {shown && text.booking.found(suggestions.length)}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={text.booking.suggestions}
        hidden={!shown}
        className="border-hairline bg-raised absolute inset-x-0 z-10 mt-1 overflow-hidden rounded-lg border shadow-2xl"
      >
        {suggestions.map((suggestion, index) => (
          <div
            key={`${suggestion.place.name} ${suggestion.detail}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field keeps the focus, so its blur does not close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
            className={`flex min-h-11 cursor-pointer items-baseline justify-between gap-4 px-4 py-3 ${
              index === active ? 'bg-surface' : ''
            }`}
          >
            <span>
              {suggestion.place.name} <span className="text-dim text-sm">{suggestion.detail}</span>
            </span>
            <span className="text-dim tabular text-right text-sm">
              {describe(suggestion.place)}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
