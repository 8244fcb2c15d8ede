/** How far something has come, 0 … 1. */
export function ProgressBar({ value, label }: { value: number; label: string }) {
  const fraction = Math.min(1, Math.max(0, value))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(fraction * 100)}
      className="bg-raised h-1 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-light h-full origin-left transition-transform duration-200"
        style={{ transform: `scaleX(${fraction})` }}
      />
    </div>
  )
}
