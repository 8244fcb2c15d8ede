import { useEffect } from 'react'
import { text } from '#text/text.ts'

/** Names the browser's tab after the screen. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${text.common.brand}`
  }, [title])
}
