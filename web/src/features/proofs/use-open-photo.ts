import type { PhotoId } from '@portal/model/ids'
import { useCallback, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** Which photo is open, held in the address (`?photo=`), so that going back closes it. */
export interface OpenPhoto {
  opened: PhotoId | null
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
      void navigate(`?photo=${photo}`, { state: { fromGrid: true }, preventScrollReset: true })
    },
    [navigate],
  )
  const close = useCallback(() => {
    if (cameFromGrid) void navigate(-1)
    else void navigate({ search: '' }, { replace: true, preventScrollReset: true })
  }, [cameFromGrid, navigate])

  return { opened, returnTo: opened === null ? last : null, open, move: setLast, close }
}
