import { Skeleton } from '#ui/skeleton.tsx'

/** Bubbles that are still on their way. */
export const ThreadSkeleton = () => (
  <div className="mx-auto grid max-w-3xl gap-3 pt-8">
    {['w-2/3', 'w-1/2 justify-self-end', 'w-3/5', 'w-2/5 justify-self-end'].map((width) => (
      <Skeleton key={width} className={`h-12 ${width}`} />
    ))}
  </div>
)
