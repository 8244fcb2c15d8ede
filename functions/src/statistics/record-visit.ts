import { createHash } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { recordVisit as contract } from '@portal/model/statistics'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { limitPerHour } from '../people/rate-limit.ts'
import { count } from './count.ts'

/** Visits from one address that are counted in an hour; a studio's guests share one. */
const visitsPerHour = 60
const rememberedMs = 172_800_000

/** Counts a visit of the public page once; who it was is not kept. */
export const recordVisit = defineCall(contract, async ({ visit }, actor) => {
  const id = createHash('sha256').update(`visit ${visit}`).digest('hex')
  try {
    return await transaction(async (tx) => {
      const now = new Date()
      const [known, studio] = await Promise.all([tx.find(doc.visit(id)), tx.find(doc.studio())])
      if (known || !studio) return { counted: false }
      await limitPerHour(tx, 'visit', actor.ip, visitsPerHour, now)
      tx.create(doc.visit(id), { until: new Date(now.getTime() + rememberedMs) })
      await count(tx, studio.zone, now, [{ event: 'visit' }])
      return { counted: true }
    })
  } catch (error) {
    // Somebody who looks too often is not told; it would only count against the page.
    if (error instanceof Failure && error.code === 'too-many-requests') return { counted: false }
    throw error
  }
})
