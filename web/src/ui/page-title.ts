import { useEffect } from 'react'
import { titled } from './brand.ts'
import { useBrand } from './use-brand.ts'

/** Names the browser's tab after the screen and the studio. */
export function usePageTitle(title: string): void {
  const brand = useBrand()
  useEffect(() => {
    document.title = titled(title)
  }, [title, brand])
}
