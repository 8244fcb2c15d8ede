import type { PhotoId } from '@portal/model/ids'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'

/** The dialog of downloads: from one photo (`photo`), or for the whole gallery. */
export interface Downloads {
  opened: { photo: PhotoId | null } | null
  open: (photo: PhotoId | null) => void
  close: () => void
}

/** Opens by itself where a notice leads to it (`?download=all`). */
export function useDownloads(): Downloads {
  const [search, setSearch] = useSearchParams()
  const isAsked = search.get('download') === 'all'
  const [opened, setOpened] = useState<Downloads['opened']>(isAsked ? { photo: null } : null)
  const open = useCallback((photo: PhotoId | null) => setOpened({ photo }), [])
  const close = useCallback(() => {
    setOpened(null)
    if (isAsked)
      setSearch(
        (now) => {
          now.delete('download')
          return now
        },
        { replace: true, preventScrollReset: true },
      )
  }, [isAsked, setSearch])
  return { opened, open, close }
}
