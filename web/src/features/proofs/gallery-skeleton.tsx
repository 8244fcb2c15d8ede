import { Skeleton } from '#ui/skeleton.tsx'
import { WallSkeleton } from '#ui/wall/wall-skeleton.tsx'

/** The place of the quota bar and the first rows, so that nothing jumps when they come. */
export const GallerySkeleton = () => (
  <div className="grid gap-2">
    <Skeleton className="mb-2 h-29" />
    <WallSkeleton />
  </div>
)
