import type { Zip } from '@portal/model/zip'
import { Archive } from 'lucide-react'
import { localDay } from '#ui/local-day.ts'
import type { Live, LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { bytes } from '#ui/bytes.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Unreadable } from '#ui/unreadable.tsx'

const words = text.delivery.zips

interface Props {
  of: Live<LiveRow<Zip>[]>
  /** The address of a part, counted from 0. */
  addressOf: (zip: string, part: number) => string
}

/** ZIPs, how far each is, and their parts to download. */
export function ZipList({ of, addressOf }: Props) {
  const zips = of.state === 'ready' ? of.value : []
  if (zips.length === 0) return <Unreadable of={of} />
  return (
    <section aria-label={words.title} className="mt-6 grid gap-3">
      <h3 className="font-display text-lg">{words.title}</h3>
      <ul className="grid gap-3">
        {zips.map((zip) => (
          <li key={zip.id} className="border-hairline grid gap-2 rounded-lg border p-4">
            <OneZip value={zip.value} addressOf={(part) => addressOf(zip.id, part)} />
          </li>
        ))}
      </ul>
      <Unreadable of={of} />
    </section>
  )
}

function OneZip({ value, addressOf }: { value: Zip; addressOf: (part: number) => string }) {
  const { parts, state, size, files } = value
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const about = words.about(files, text.delivery.release.sizes[size])
  const until = localDay(value.expiresAt)
  return (
    <>
      <p className="tabular flex flex-wrap justify-between gap-x-4 text-sm">
        <span>{about}</span>
        <span className="text-dim">
          {state === 'ready'
            ? words.until(until)
            : state === 'building' && words.progress(bytes(done), bytes(value.bytes))}
        </span>
      </p>
      {state === 'building' && (
        <>
          <ProgressBar value={done / value.bytes} label={`${words.building}: ${about}`} />
          <p className="text-dim text-sm">{words.patience}</p>
        </>
      )}
      {state === 'failed' && <p className="text-warn text-sm">{words.failed}</p>}
      <p className="flex flex-wrap gap-2">
        {state !== 'failed' &&
          parts.map(
            (part, number) =>
              part.whole !== null && (
                <a
                  // Parts stay in their order.
                  key={number}
                  href={addressOf(number)}
                  download
                  className="border-hairline hover:bg-raised inline-flex min-h-11 items-center gap-2 rounded-sm border px-4 text-sm"
                >
                  <Archive aria-hidden size={16} />
                  {words.part(number + 1, parts.length)}
                  <span className="text-dim tabular">{bytes(part.whole)}</span>
                </a>
              ),
          )}
      </p>
    </>
  )
}
