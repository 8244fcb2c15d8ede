import { doc, type Path } from '@portal/model/paths'
import { planted } from '@portal/testing/arrange/plant'
import { viewSchema } from '@portal/model/records/stored'
import { les } from '@portal/testing/arrange/actors'
import { plant, raw } from '@portal/testing/fakes/memory-firestore'
import { expect, test, vi } from 'vitest'
import type { z } from 'zod'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.stubEnv('SITE_URL', 'http://localhost')

const { anInvoiceOf } = await import('@portal/testing/fakes/stripe-schedule')
const { recordPayment } = await import('./record-payment.ts')
const { updateStudio } = await import('../studio/update-studio.ts')

const { path: studio } = doc.studio()
const marks = (path: string) => JSON.stringify(raw(path)).split('ofANewerVersion').length - 1

/** Stores a record as a newer version could have. */
function makeNewer({ path, schema }: Path<z.ZodType>): number {
  plant(path, planted(schema, viewSchema(schema).parse(raw(path))).kept as object)
  return marks(path)
}

test('a server of before works on records of a newer one, and takes nothing out of them', async () => {
  const invoice = await anInvoiceOf('ann')
  const path = doc.invoice(invoice)
  const inStudio = makeNewer(doc.studio())
  const inInvoice = makeNewer(path)
  expect(Math.min(inStudio, inInvoice)).toBeGreaterThan(5)

  await updateStudio({ tagline: 'Films, too.', galleryDays: 100 }, les)
  expect(raw(studio)).toMatchObject({ tagline: 'Films, too.', galleryDays: 100 })
  expect(marks(studio)).toBe(inStudio)

  const day = '2026-11-20'
  const method = 'cash' as const
  await recordPayment(
    { payment: 'payment-0123456789', invoice, amount: 10_000, method, day, reference: '' },
    les,
  )
  expect(raw(path.path)).toMatchObject({ paid: 10_000 })
  expect(marks(path.path)).toBe(inInvoice)
})
