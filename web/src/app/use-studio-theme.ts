import { doc } from '@portal/model/paths'
import { useEffect } from 'react'
import { useLive } from '#firebase/live.ts'
import { paintAccent } from '#ui/accent.ts'

/** Follows the studio's colour and answers its name and logo, all live. */
export function useStudioTheme(): { name: string | undefined; logo: string | null } {
  const studio = useLive(doc.studio())
  const settings = studio.state === 'ready' ? studio.value : null
  const accent = settings?.accent
  useEffect(() => {
    if (accent) paintAccent(accent)
  }, [accent])
  return { name: settings?.name, logo: settings?.logo ?? null }
}
