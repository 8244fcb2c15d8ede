import { Failure } from '@portal/model/failure'
import { alwaysOn } from '@portal/model/notice'
import { editNotice as call, previewNotice as previewCall } from '@portal/model/notice-edit'
import { noticeFacts } from '@portal/model/notice-facts'
import { exampleData, filled, unknownInNotice } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { record } from '../audit/record.ts'
import { renderMail } from './render-mail.ts'

/**
 * Les's own words for a notice, and whether it is sent at all; deliveries not yet sent follow it.
 */
export const editNotice = defineCall(call, async ({ kind, words, on }, actor) => {
  const admin = signedIn(actor)
  if (!on && alwaysOn.includes(kind)) throw new Failure('invalid')
  if (words && Object.values(unknownInNotice(kind, words)).flat().length > 0)
    throw new Failure('unknown-placeholder')
  return transaction(async (tx) => {
    const known = await tx.find(doc.noticeEdits())
    const { [kind]: _, ...others } = known?.words ?? {}
    tx.write(doc.noticeEdits(), {
      words: words ? { ...others, [kind]: words } : others,
      off: [...(known?.off ?? []).filter((one) => one !== kind), ...(on ? [] : [kind])],
    })
    record(tx, 'notice.edited', { actor: admin, details: { kind, on, own: words !== null } })
    return { saved: true as const }
  })
})

/** The mail as it would go out, by the same code that sends it. */
export const previewNotice = defineCall(previewCall, async ({ kind, words }) => {
  const studio = await read(doc.studio())
  const text = filled(words, exampleData)
  const site = parameters.siteUrl.value()
  const mail = await renderMail(text, `${site}/portal`, studio, {
    settings: `${site}/portal/notices/settings`,
    unsubscribe: alwaysOn.includes(kind) ? null : `${site}/unsubscribe`,
    entries: [],
    facts: noticeFacts(kind, exampleData),
    acts: [],
    signOff: studio?.name ?? null,
  })
  return { subject: text.title, ...mail }
})
