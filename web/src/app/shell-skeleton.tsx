import { text } from '#text/text.ts'
import { Skeleton } from '#ui/skeleton.tsx'

/** The frame of a shell while its role is still being found out. */
export const ShellSkeleton = () => (
  <div role="status" aria-label={text.common.signingIn} className="md:pl-56">
    <div className="mx-auto grid max-w-5xl gap-6 px-4 pt-16 md:px-8">
      <Skeleton className="h-64" />
      <Skeleton className="h-24" />
      <Skeleton className="h-40" />
    </div>
  </div>
)
