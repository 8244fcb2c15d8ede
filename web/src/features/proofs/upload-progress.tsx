import type { GalleryId } from '@portal/model/ids'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { bytes } from '#ui/bytes.ts'
import type { RoomTotals } from './photo-rows.ts'
import { secondsLeft } from './time-left.ts'
import { isUnderWay, type UploadQueue } from './upload-queue.ts'

const words = text.proofs.room

/** How far the whole upload is, and what can be done about all of it. */
export function UploadProgress(props: {
  queue: StoreApi<UploadQueue>
  gallery: GalleryId
  totals: RoomTotals
}) {
  const { queue: uploads, gallery, totals } = props
  const paused = useStore(uploads, (queue) => queue.paused)
  const online = useStore(uploads, (queue) => queue.online)
  const samples = useStore(uploads, (queue) => queue.samples)
  const there = useStore(uploads, (queue) => queue.there.get(gallery) ?? 0)
  const { pause, resume, cancel, retry, forget } = uploads.getState()
  const [asking, setAsking] = useState(false)
  const running = totals.underWay > 0
  const left = secondsLeft(samples, totals.bytes - totals.bytesSent)

  function stopAll(): void {
    for (const item of uploads.getState().items.values())
      if (item.gallery === gallery && isUnderWay(item)) cancel(item.id)
    setAsking(false)
  }

  function retryAll(): void {
    for (const item of uploads.getState().items.values())
      if (item.gallery === gallery && item.state === 'broken') retry(item.id)
  }

  const tally = words.tally(totals.arrived, there, totals.unfit)
  if (!running && totals.broken === 0)
    return totals.arrived + there + totals.unfit === 0 ? null : (
      <Panel title={words.finished}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <output className="tabular text-sm">{tally}</output>
          <Button kind="quiet" onClick={() => forget(gallery)}>
            {words.dismiss}
          </Button>
        </div>
      </Panel>
    )
  return (
    <Panel title={words.uploading}>
      <ProgressBar
        value={totals.bytes === 0 ? 0 : totals.bytesSent / totals.bytes}
        label={words.uploading}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
        <p className="tabular text-sm">
          {words.progress(bytes(totals.bytesSent), bytes(totals.bytes))}
          <span className="text-dim ml-3">
            {paused
              ? words.paused
              : !online
                ? words.offline
                : running && left !== null && words.timeLeft(left)}
          </span>
          {totals.arrived + there + totals.unfit > 0 && (
            <span className="text-dim mt-1 block">{tally}</span>
          )}
        </p>
        <div className="flex flex-wrap gap-3">
          {totals.broken > 0 && (
            <Button kind="quiet" onClick={retryAll}>
              {words.retryAll}
            </Button>
          )}
          {running && (
            <>
              <Button
                kind="quiet"
                icon={paused ? <Play aria-hidden size={16} /> : <Pause aria-hidden size={16} />}
                onClick={paused ? resume : pause}
              >
                {paused ? words.resume : words.pause}
              </Button>
              <Button kind="plain" onClick={() => setAsking(true)}>
                {words.cancelAll}
              </Button>
            </>
          )}
        </div>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.cancelTitle}
        body={words.cancelBody(totals.underWay)}
        action={words.cancelAll}
        kind="danger"
        onConfirm={stopAll}
      />
    </Panel>
  )
}
