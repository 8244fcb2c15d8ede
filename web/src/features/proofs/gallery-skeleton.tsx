import { Skeleton } from '#ui/skeleton.tsx'

/** Widths of a few justified rows, in parts of each row. */
const rows = [
  [3, 2, 3],
  [2, 3, 3],
  [3, 3, 2],
]

/** The place of the quota bar and the first rows, so that nothing jumps when they come. */
export const GallerySkeleton = () => (
  <div className="grid gap-2">
    <Skeleton className="mb-2 h-29" />
    {rows.map((parts, row) => (
      <div key={row} className="flex h-40 gap-1 md:h-64 md:gap-2">
        {parts.map((part, index) => (
          <div key={index} style={{ flexGrow: part }}>
            <Skeleton className="h-full rounded-none" />
          </div>
        ))}
      </div>
    ))}
  </div>
)
