import { doc } from '@portal/model/paths'
import { useEffect } from 'react'
import { useLive } from '#firebase/live.ts'
import { paintAccent } from '#ui/accent.ts'
import { keepBrand } from '#ui/brand.ts'

/** Follows the studio's colour, name and logo, all live. */
export function useStudioTheme(): void {
  const studio = useLive(doc.studio())
  const settings = studio.state === 'ready' ? studio.value : null
  const accent = settings?.accent
  const name = settings?.name
  const logo = settings?.logo ?? null
  useEffect(() => {
    if (accent) paintAccent(accent)
  }, [accent])
  useEffect(() => {
    if (name) keepBrand({ name, logo })
  }, [name, logo])
}
