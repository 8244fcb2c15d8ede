import { encode } from 'uqr'

/** A QR code, dark on light as cameras want it, with its quiet margin. */
export function QrCode({ holds, label }: { holds: string; label: string }) {
  const { data, size } = encode(holds, { border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-52 max-w-full rounded-sm forced-color-adjust-none"
    >
      <rect width={size} height={size} fill="white" />
      <path d={squares.join('')} fill="black" />
    </svg>
  )
}
