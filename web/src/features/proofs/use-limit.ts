import { agreedLimit, type Choosing } from '@portal/model/choosing'
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
  /** Agrees to so many extras more, of which the wanted one is the first. */
  takeExtras: (count: number) => void
  /** Lets one go for the wanted one. */
  letGo: (out: PhotoId) => void
  close: () => void
}

/** Holds hearts to the included ones and to the extras that were agreed to, one sitting long. */
export function useLimit(
  { photos, toggle, exchange }: PicksOfMine,
  choosing: Choosing,
  nameOf: (photo: PhotoId) => string,
  /** The lightbox holds the page behind it still, so a toast cannot be pressed over it. */
  canUndo: boolean,
): Limit {
  const [wanted, setWanted] = useState<PhotoId | null>(null)
  const pressed = useRef<Element | null>(null)
  // What is chosen already was agreed to, here or on another device.
  const [agreed, setAgreed] = useState(0)
  const extras = Math.max(0, photos.length - choosing.included)
  if (extras > agreed) setAgreed(extras)
  const limit = agreedLimit(choosing, agreed)
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
  function takeExtras(count: number): void {
    if (wanted === null) return
    const most = extras + count
    setAgreed(most)
    toggle(wanted, agreedLimit(choosing, most))
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
  return { wanted, onToggle, takeExtras, letGo, close }
}
