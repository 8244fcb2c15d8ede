import type { PhotoId } from '@portal/model/ids'
import { useCallback, useEffect, useState } from 'react'

const openedNow = (): PhotoId | null => (history.state as { photo?: PhotoId } | null)?.photo ?? null

/** Which photo is open, held in the history of the tab, so that going back closes it. */
export function useOpenedPhoto() {
  const [opened, setOpened] = useState(openedNow)
  const [last, setLast] = useState<PhotoId | null>(null)
  useEffect(() => {
    const follow = () => setOpened(openedNow())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const open = useCallback((photo: PhotoId) => {
    history.pushState({ photo }, '')
    setLast(photo)
    setOpened(photo)
  }, [])
  const close = useCallback(() => history.back(), [])
  return { opened, returnTo: opened === null ? last : null, open, move: setLast, close }
}
