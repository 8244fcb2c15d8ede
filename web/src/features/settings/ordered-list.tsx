import { fold } from '@portal/model/fold'
import { clip } from '@portal/model/words'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { Unfolding } from '#ui/unfolding.tsx'

interface Thing {
  id: string
  name: string
  offered: boolean
}

/** Moves the one at `index` up (-1) or down (1); the same list at its ends. */
export function swapped<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [one, other] = [items[index], items[index + by]]
  if (one === undefined || other === undefined) return [...items]
  return items.map((item, at) => (at === index ? other : at === index + by ? one : item))
}

/** An id from a name, that none of the others has: "The Wedding" is `the-wedding`. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = clip(fold(name).replace(/[^a-z0-9]+/g, '-'), 40).replace(/^-|-$/g, '') || 'new'
  if (!taken.includes(plain)) return plain
  const free = Array.from({ length: taken.length + 1 }, (_, at) => `${plain}-${at + 2}`)
  return free.find((id) => !taken.includes(id)) ?? plain
}

/** Things in the order clients see them, each of them open to be changed, moved and taken away. */
export function OrderedList<Item extends Thing>({
  items,
  onChange,
  summary,
  children,
}: {
  items: readonly Item[]
  onChange: (items: Item[]) => void
  summary: (item: Item) => string
  children: (item: Item, change: (part: Partial<Item>) => void) => ReactNode
}) {
  const words = text.settings.list
  return (
    <ul className="border-hairline divide-hairline divide-y border-y">
      {items.map((item, index) => (
        <li key={item.id} className="flex items-start gap-1 py-1">
          <Unfolding
            summary={
              <>
                <span className={`font-medium ${item.offered ? '' : 'text-dim line-through'}`}>
                  {item.name || words.unnamed}
                </span>
                <span className="text-dim tabular text-sm">{summary(item)}</span>
              </>
            }
          >
            <div className="grid gap-5 pt-3 pb-6 sm:pl-7">
              {children(item, (part) =>
                onChange(items.map((one, at) => (at === index ? { ...one, ...part } : one))),
              )}
            </div>
          </Unfolding>
          <IconButton
            label={words.up(item.name)}
            icon={<ArrowUp aria-hidden size={18} />}
            disabled={index === 0}
            onClick={() => onChange(swapped(items, index, -1))}
          />
          <IconButton
            label={words.down(item.name)}
            icon={<ArrowDown aria-hidden size={18} />}
            disabled={index === items.length - 1}
            onClick={() => onChange(swapped(items, index, 1))}
          />
          {/* The next one comes up to where the pointer is. */}
          <TakingTurns turn={String(items.length)}>
            <IconButton
              label={words.remove(item.name)}
              icon={<Trash2 aria-hidden size={18} />}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </TakingTurns>
        </li>
      ))}
    </ul>
  )
}
