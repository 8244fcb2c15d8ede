import { Skeleton } from '#ui/skeleton.tsx'

/** Conversations that are still on their way. */
export const ListSkeleton = () => (
  <div className="grid">
    {Array.from({ length: 6 }, (_, index) => (
      <div key={index} className="flex items-center gap-3 px-4 py-3">
        <Skeleton className="size-10 shrink-0 rounded-full" />
        <div className="grid flex-1 gap-2">
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-3.5 w-4/5" />
        </div>
      </div>
    ))}
  </div>
)
