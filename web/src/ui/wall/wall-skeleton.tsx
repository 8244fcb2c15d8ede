import { Skeleton } from '../skeleton.tsx'

/** Widths of a few justified rows, in parts of each row. */
const rows = [
  [3, 2, 3],
  [2, 3, 3],
  [3, 3, 2],
]

/** The place of the first rows of a wall, so that nothing jumps when they come. */
export const WallSkeleton = () => (
  <>
    {rows.map((parts, row) => (
      <div key={row} className="flex h-40 gap-1 md:h-64 md:gap-2">
        {parts.map((part, index) => (
          <div key={index} style={{ flexGrow: part }}>
            <Skeleton className="h-full rounded-none" />
          </div>
        ))}
      </div>
    ))}
  </>
)
