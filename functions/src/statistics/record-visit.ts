import { createHash, randomInt } from 'node:crypto'
import { dayIn, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import {
  recordVisit as call,
  visitShards,
  visitsOfAll,
  visitsPerDay,
} from '@portal/model/statistics'
import { defineCall } from '#platform/call'
import { addOnce, read } from '#platform/firestore'
import { spend } from '../guard/budget.ts'
import { ofEverybody } from '../guard/subject.ts'

const rememberedMs = 172_800_000

/** Whoever looks too often is not told: it is no fault of the reader. */
const isWithinBudget = (): Promise<boolean> =>
  spend('visits', ofEverybody, visitsOfAll).then(
    () => true,
    () => false,
  )

/**
 * Counts a visit of the public page once; who it was is not kept. It shares no document with
 * anything but visits and waits for nothing; beyond the budget of all visits it is not counted.
 */
export const recordVisit = defineCall(call, async ({ visit }) => {
  if (!(await isWithinBudget())) return { counted: false }
  const studio = await read(doc.studio())
  if (!studio) return { counted: false }
  const now = new Date()
  const today = dayIn(studio.zone, now)
  const [month, day] = [monthOf(today), today.slice(8)]
  const part = doc.visitCount(month, randomInt(visitShards))
  if (((await read(part))?.days[day] ?? 0) >= visitsPerDay / visitShards) return { counted: false }
  const id = createHash('sha256').update(`visit ${visit}`).digest('hex')
  const until = new Date(now.getTime() + rememberedMs)
  return {
    counted: await addOnce(doc.visit(id), { until }, part, { month, days: { [day]: 1 } }),
  }
})
