import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import {
  isSameStyle,
  leastOpacity,
  MarkPattern,
  markSizes,
  renderingMinutes,
} from '@portal/model/watermark'
import { type FormEvent, useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { Panel } from '#ui/panel.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { Choice } from './choice.tsx'
import { useDraft } from './drafts.ts'
import { RenderingProgress } from './rendering-progress.tsx'
import { SaveBar } from './save-bar.tsx'
import { Slider } from './slider.tsx'
import { useMarkMask } from './use-mark-mask.ts'
import { draftOf, KeptWatermark, styleOf, markOf, type WatermarkDraft } from './watermark-draft.ts'
import { WatermarkLogo } from './watermark-logo.tsx'
import { WatermarkPreview } from './watermark-preview.tsx'

/** What is burnt into proofs, tried on before it is saved; all proofs are then made anew. */
export function WatermarkSettings({ studio }: { studio: Studio }) {
  const words = text.settings.watermark
  const { watermark } = studio
  const kept = useDraft('watermark/style', KeptWatermark)
  const draft = kept.draft?.value ?? null
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  // What was saved from here, which may not have come back yet when Les goes on.
  const [saved, setSaved] = useState<WatermarkDraft | null>(null)
  const isAhead = saved !== null && saved.revision > watermark.revision
  const value = draft ?? (isAhead ? saved : draftOf(watermark))
  const mark = markOf(value)
  const logo = useLive(mark?.kind === 'logo' ? doc.logo(mark.logo) : null)
  const isKept = logo.state === 'ready' && logo.value?.state === 'ready'
  const shown = mark?.kind === 'logo' && !isKept ? null : mark
  const { mask, fault } = useMarkMask(shown)
  const style = shown && styleOf(value)
  const dirty = draft !== null && !(style && isSameStyle(style, watermark))

  const set = (change: Partial<WatermarkDraft>) => {
    setError(null)
    // The revision it began with guards what others change; there is no other base.
    kept.set({ value: { ...value, ...change }, base: '' })
  }

  async function save(): Promise<void> {
    if (!style) return
    setBusy(true)
    try {
      const { revision } = await call('changeWatermark', { ...style, seenRevision: value.revision })
      // What was changed while it was being saved stays, and follows on what is saved now.
      if (draft) kept.drop(draft)
      setSaved({ ...value, revision })
      kept.renew((now) => ({ ...now, revision }))
      showToast(words.saved)
    } catch (failure) {
      setError(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (dirty && style && !fault) setAsking(true)
  }
  return (
    <Panel title={words.title}>
      <form noValidate className="grid gap-6" onSubmit={ask}>
        <p className="text-dim -mt-2 max-w-prose">{words.lead}</p>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
          <div className="grid min-w-0 gap-5">
            <Choice
              label={words.kind}
              value={value.kind}
              options={[
                ['text', words.words],
                ['logo', words.logo],
              ]}
              onChange={(kind) => set({ kind })}
            />
            {value.kind === 'text' ? (
              <TextField
                label={words.text}
                value={value.text}
                maxLength={40}
                error={fault}
                onChange={(now) => set({ text: now })}
              />
            ) : (
              <WatermarkLogo logo={value.logo} onChange={(now) => set({ logo: now })} />
            )}
            <Choice
              label={words.pattern}
              value={value.pattern}
              options={MarkPattern.options.map((one) => [one, words.patterns[one]])}
              onChange={(pattern) => set({ pattern })}
            />
            {value.pattern === 'corner' && (
              <p role="status" className="text-warn text-sm">
                {words.cornerProtectsLess}
              </p>
            )}
            <Slider
              label={words.opacity}
              value={value.opacity}
              least={leastOpacity}
              most={1}
              said={words.percent(Math.round(value.opacity * 100))}
              onChange={(opacity) => set({ opacity })}
            />
            <Slider
              label={words.size}
              value={value.size}
              least={markSizes.least}
              most={markSizes.most}
              said={words.percent(Math.round(value.size * 100))}
              onChange={(size) => set({ size })}
            />
          </div>
          <div className="min-w-0 max-lg:order-first">
            <WatermarkPreview mask={mask} style={value} />
          </div>
        </div>
        <SaveBar
          dirty={dirty}
          busy={busy}
          error={error}
          mayNot={!style || fault !== null}
          onDiscard={() => {
            setError(null)
            kept.drop()
          }}
        />
      </form>
      <RenderingProgress />
      {asking && (
        <AskToRender busy={busy} onClose={() => setAsking(false)} onConfirm={() => void save()} />
      )}
    </Panel>
  )
}

/** The most galleries that are listed; beyond them it is "more than". */
const mostGalleries = 200

/** What saving sets in motion, said before it begins. */
function AskToRender({
  busy,
  onClose,
  onConfirm,
}: {
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  const words = text.settings.watermark
  const galleries = useLiveList(collection.galleries(), {
    orderBy: ['createdAt', 'desc'],
    limit: mostGalleries,
  })
  const rows = galleries.state === 'ready' ? galleries.value : null
  const filled = rows?.filter(({ value }) => value.ready > 0) ?? []
  const photos = filled.reduce((sum, { value }) => sum + value.ready, 0)
  const body =
    rows === null
      ? words.counting
      : words.willBeMade(
          photos,
          filled.length,
          renderingMinutes(photos),
          rows.length === mostGalleries,
        )
  return (
    <Confirm
      open
      title={words.confirmTitle}
      body={body}
      action={words.confirm}
      busy={busy}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  )
}
