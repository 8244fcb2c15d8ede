import { Skeleton } from '#ui/skeleton.tsx'

/** The layout of the first step while the studio is on its way. */
export function WizardSkeleton() {
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 pt-4 md:px-8">
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-12 w-2/3" />
      <div className="grid gap-4 sm:grid-cols-2 lg:max-w-3xl">
        <Skeleton className="h-80" />
        <Skeleton className="h-80" />
      </div>
    </div>
  )
}
