import { lazy, Suspense } from 'react'
import type { LargePicture } from './reference-view.tsx'

const ReferenceView = lazy(() => import('./reference-view.tsx'))

/** Opens a picture of the board large; loads what shows it when the first one is opened. */
export function LargeView({
  pictures,
  opened,
  onClose,
}: {
  pictures: readonly LargePicture[]
  /** The picture's reference; null while none is open. */
  opened: string | null
  onClose: () => void
}) {
  if (opened === null) return null
  return (
    <Suspense fallback={null}>
      <ReferenceView pictures={pictures} opened={opened} onClose={onClose} />
    </Suspense>
  )
}
