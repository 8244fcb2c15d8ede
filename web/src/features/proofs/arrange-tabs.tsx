import { type PhotoSet, setOf } from '@portal/model/arrangement'
import type { SheetPhoto } from '@portal/model/gallery'
import type { SetId } from '@portal/model/ids'
import { text } from '#text/text.ts'

/** What of a gallery Les looks at; set null: what is in none. */
export type Tab = { kind: 'all' } | { kind: 'set'; set: SetId | null } | { kind: 'hidden' }

const words = text.arranging

/** Everything, each set, what is in none, what is hidden; each with how many there are. */
export function ArrangeTabs(props: {
  photos: readonly SheetPhoto[]
  hidden: number
  sets: readonly PhotoSet[]
  tab: Tab
  onTab: (tab: Tab) => void
}) {
  const { photos, sets, hidden } = props
  const count = (set: SetId | null) => photos.filter((photo) => setOf(photo, sets) === set).length
  const tabs: { tab: Tab; name: string; count: number }[] = [
    { tab: { kind: 'all' }, name: words.all, count: photos.length },
    ...sets.map(({ id, name }) => ({
      tab: { kind: 'set' as const, set: id },
      name,
      count: count(id),
    })),
    ...(sets.length > 0
      ? [{ tab: { kind: 'set' as const, set: null }, name: words.noSet, count: count(null) }]
      : []),
    ...(hidden > 0 || props.tab.kind === 'hidden'
      ? [{ tab: { kind: 'hidden' as const }, name: words.hidden, count: hidden }]
      : []),
  ]
  if (tabs.length === 1) return null
  return (
    <fieldset aria-label={words.tabs} className="flex flex-wrap gap-2 text-sm">
      {tabs.map(({ tab, name, count }) => {
        const pressed = keyOf(tab) === keyOf(props.tab)
        return (
          <button
            key={keyOf(tab)}
            type="button"
            aria-pressed={pressed}
            onClick={() => props.onTab(tab)}
            className={`min-h-11 rounded-full border px-4 transition-colors ${
              pressed
                ? 'bg-light text-ground border-light'
                : 'border-hairline text-dim hover:text-light'
            }`}
          >
            <bdi>{name}</bdi> <span className="tabular">{words.count(count)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}

const keyOf = (tab: Tab): string => (tab.kind === 'set' ? `set-${tab.set ?? ''}` : tab.kind)
