import type { PhotoId } from '@portal/model/ids'
import { useCallback, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** Which photo is open, held in the address (`?photo=`), so that going back closes it. */
export interface OpenPhoto {
  opened: PhotoId | null
  /** Whether a link led to it, and no tap on the wall. */
  isLinked: boolean
  /** The photo last looked at, once the lightbox is closed again. */
  returnTo: PhotoId | null
  open: (photo: PhotoId) => void
  /** Says which photo the open lightbox has come to. */
  move: (photo: PhotoId) => void
  close: () => void
}

export function useOpenPhoto(): OpenPhoto {
  const [search] = useSearchParams()
  const location = useLocation()
  const navigate = useNavigate()
  const [last, setLast] = useState<PhotoId | null>(null)
  const opened = search.get('photo')
  const cameFromGrid = (location.state as { fromGrid?: boolean } | null)?.fromGrid === true

  const open = useCallback(
    (photo: PhotoId) => {
      setLast(photo)
      const next = new URLSearchParams(window.location.search)
      next.set('photo', photo)
      void navigate(`?${next}`, { state: { fromGrid: true }, preventScrollReset: true })
    },
    [navigate],
  )
  const close = useCallback(() => {
    if (cameFromGrid) return void navigate(-1)
    const rest = new URLSearchParams(window.location.search)
    rest.delete('photo')
    void navigate({ search: String(rest) }, { replace: true, preventScrollReset: true })
  }, [cameFromGrid, navigate])

  return {
    opened,
    isLinked: !cameFromGrid,
    returnTo: opened === null ? last : null,
    open,
    move: setLast,
    close,
  }
}
