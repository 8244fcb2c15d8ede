import type { PhotoId } from '@portal/model/ids'
import { type TheirPicks, toTakeOver } from '@portal/model/overlap'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

const words = text.choosing.others

interface Props {
  others: readonly TheirPicks[]
  /** The client's own, which alone count. */
  mine: readonly PhotoId[]
  /** How many more are included; null for who cannot take any over. */
  room: number | null
  /** Gives or takes back several hearts at once. */
  onChange: (photos: readonly PhotoId[], chosen: boolean) => void
}

/** How much each of the others has chosen, how much of it is shared, and the way to take it over. */
export function OthersPicks({ others, mine, room, onChange }: Props) {
  const [taking, setTaking] = useState<TheirPicks | null>(null)
  const known = new Set(mine)
  const news = taking ? toTakeOver(mine, taking.photos, room ?? 0) : []
  function take(): void {
    if (!taking) return
    onChange(news, true)
    showToast(words.taken(news.length, taking.name), {
      action: { label: text.proofs.limit.undo, run: () => onChange(news, false) },
    })
    setTaking(null)
  }
  if (others.length === 0) return null
  return (
    <section aria-label={words.title}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {others.map((other) => {
          const shared = other.photos.filter((photo) => known.has(photo)).length
          const isNews = room !== null && shared < other.photos.length
          return (
            <li key={other.person} className="flex min-h-14 items-center gap-3">
              <Avatar name={other.name} />
              <span>
                <span className="block">{other.name}</span>
                <span className="text-dim tabular block text-sm">
                  {words.counts(other.photos.length, shared)}
                </span>
              </span>
              {isNews && (
                <Button kind="quiet" onClick={() => setTaking(other)}>
                  {words.take}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {taking && (
        <Confirm
          open
          title={words.takeTitle(taking.name)}
          body={
            news.length === 0
              ? words.noRoom
              : words.takeBody(
                  news.length,
                  taking.photos.filter((photo) => !known.has(photo)).length,
                )
          }
          action={news.length === 0 ? words.close : words.takeAction(news.length)}
          onConfirm={news.length === 0 ? () => setTaking(null) : take}
          onClose={() => setTaking(null)}
        />
      )}
    </section>
  )
}
