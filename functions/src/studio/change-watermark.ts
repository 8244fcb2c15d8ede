import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { changeWatermark as call, isSameStyle, type Mark } from '@portal/model/watermark'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { planRendering } from '../media/plan-rendering.ts'
import { markOfText } from '../media/watermark.ts'
import { writeStudio } from './invoice-settings.ts'

/** A watermark that would leave the proofs clean is refused before anything is stored. */
async function requireMark(mark: Mark): Promise<void> {
  if (mark.kind === 'text') {
    if (!(await markOfText(mark.text))) throw new Failure('watermark-blank')
  } else if ((await read(doc.logo(mark.logo)))?.state !== 'ready')
    throw new Failure('logo-not-ready')
}

/** Les changes the watermark; every proof is made anew behind it. The same style changes nothing. */
export const changeWatermark = defineCall(call, async ({ seenRevision, ...style }, actor) => {
  const admin = signedIn(actor)
  await requireMark(style.mark)
  const { revision, changed } = await transaction(async (tx) => {
    const studio = await tx.read(doc.studio())
    const before = studio.watermark
    if (isSameStyle(before, style)) return { revision: before.revision, changed: false }
    if (before.revision !== seenRevision) throw new Failure('conflict')
    const watermark = { ...style, revision: before.revision + 1 }
    await writeStudio(tx, { ...studio, watermark })
    record(tx, 'studio.watermark-changed', {
      actor: admin,
      details: { revision: watermark.revision, pattern: style.pattern, mark: style.mark.kind },
    })
    return { revision: watermark.revision, changed: true }
  })
  // If this is lost, the sweep finds a revision that nobody has planned.
  if (changed) await planRendering(revision)
  return { revision, photos: changed ? ((await read(doc.rendering()))?.photos ?? 0) : 0 }
})
