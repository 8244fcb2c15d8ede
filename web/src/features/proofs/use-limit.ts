import type { Choosing } from '@portal/model/choosing'
import type { PhotoId } from '@portal/model/ids'
import { useCallback, useRef, useState } from 'react'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import type { PicksOfMine } from './use-picks.ts'

/** What a heart is allowed, and what happens when there is no room for it. */
export interface Limit {
  /** The photo there is no room for; null: none. */
  wanted: PhotoId | null
  /** Gives or takes back a heart, or asks what to do at the limit. */
  onToggle: (photo: PhotoId) => void
  /** Takes the wanted one as an extra. */
  takeExtra: () => void
  /** Lets one go for the wanted one. */
  letGo: (out: PhotoId) => void
  close: () => void
}

/** Holds hearts to the included ones until extras are agreed to, and then to the maximum. */
export function useLimit(
  { photos, toggle, exchange }: PicksOfMine,
  { included, maximum }: Choosing,
  nameOf: (photo: PhotoId) => string,
  /** The lightbox holds the page behind it still, so a toast cannot be pressed over it. */
  canUndo: boolean,
): Limit {
  const [wanted, setWanted] = useState<PhotoId | null>(null)
  const pressed = useRef<Element | null>(null)
  // Asked once in a visit; whoever has extras already knows what they cost.
  const [takesExtras, setTakesExtras] = useState(false)
  const limit = takesExtras || photos.length > included ? maximum : included
  const onToggle = useCallback(
    (photo: PhotoId) => {
      if (toggle(photo, limit)) return
      pressed.current = document.activeElement
      setWanted(photo)
    },
    [toggle, limit],
  )
  /** Goes back to where the heart was pressed, also in the lightbox. */
  function close(): void {
    setWanted(null)
    requestAnimationFrame(() => {
      if (pressed.current instanceof HTMLElement) pressed.current.focus({ preventScroll: true })
    })
  }
  function takeExtra(): void {
    if (wanted === null) return
    setTakesExtras(true)
    toggle(wanted, maximum)
    close()
  }
  function letGo(out: PhotoId): void {
    if (wanted === null) return
    exchange(out, wanted)
    close()
    const undo = { label: text.proofs.limit.undo, run: () => exchange(wanted, out) }
    showToast(
      text.proofs.limit.exchanged(nameOf(out), nameOf(wanted)),
      canUndo ? { action: undo } : {},
    )
  }
  return { wanted, onToggle, takeExtra, letGo, close }
}
