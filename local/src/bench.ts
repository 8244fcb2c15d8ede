import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chatLatency } from '../../bench/chat.ts'
import { galleryOfThousands } from '../../bench/gallery.ts'
import { lighthouseRows } from '../../bench/lighthouse.ts'
import { chatLoad } from '../../bench/load.ts'
import { money } from '../../bench/money.ts'
import { proofs } from '../../bench/proofs.ts'
import { queueWrites } from '../../bench/queue-writes.ts'
import { reads, readsOfLongThread } from '../../bench/reads.ts'
import type { BenchRow } from '../../bench/row.ts'
import { uploads } from '../../bench/upload.ts'
import { weights } from '../../bench/weights.ts'
import { zips } from '../../bench/zip.ts'
import { type Admin, openAdmin } from './demo/admin.ts'
import { seed } from './demo/seed.ts'
import { run, SetupFailure } from './platform/failure.ts'
import { root } from './platform/folders.ts'
import { bench } from './platform/instance.ts'
import { step } from './platform/progress.ts'
import { workOn } from './platform/settings.ts'
import { startPlatform } from './platform/start-platform.ts'

function print(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, value, unit, goal, ok } of rows)
    console.log(
      `${ok === null ? '    ' : ok ? 'ok  ' : 'MISS'} ${name.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(10)} ${goal}`,
    )
}

const latest = join(root, 'bench/latest.json')

/** The rows of the last run, each replaced by its newer measurement where there is one. */
async function withLatest(rows: readonly BenchRow[]): Promise<BenchRow[]> {
  const before = await readFile(latest, 'utf8').then(
    (json) => JSON.parse(json) as BenchRow[],
    () => [],
  )
  const newer = new Map(rows.map((row) => [row.name, row]))
  const known = new Set(before.map(({ name }) => name))
  return [
    ...before.map((row) => newer.get(row.name) ?? row),
    ...rows.filter(({ name }) => !known.has(name)),
  ]
}

const withPlatform = {
  weights: () => step('Weights', () => weights(bench)),
  reads: (admin: Admin) =>
    step('Reads', async () => [
      ...(await reads(bench)),
      ...(await readsOfLongThread(bench, admin)),
    ]),
  lighthouse: () => step('Lighthouse', () => lighthouseRows(bench)),
  uploads: (admin: Admin) => step('Uploads', (detail) => uploads(bench, admin, detail)),
  gallery: (admin: Admin) => step('Gallery', (detail) => galleryOfThousands(bench, admin, detail)),
  chat: (admin: Admin) => step('Chat', () => chatLatency(bench, admin)),
  queue: (admin: Admin) => step('Queue', () => queueWrites(bench, admin)),
  money: (admin: Admin) => step('Money', () => money(bench, admin)),
  load: (admin: Admin) => step('Load, for five minutes', () => chatLoad(bench, admin)),
} satisfies Record<string, (admin: Admin) => Promise<BenchRow[]>>

// `npm run bench -- load` measures that part alone.
await run(async () => {
  const only = process.argv[2]
  const parts = ['proofs', 'zip', ...Object.keys(withPlatform)]
  if (only !== undefined && !parts.includes(only))
    throw new SetupFailure(`There is no part “${only}”; there are ${parts.join(', ')}.`)
  const rows: BenchRow[] = []
  if (only === undefined || only === 'proofs') rows.push(...(await step('Proofs', proofs)))
  if (only === undefined || only === 'zip') rows.push(...(await step('ZIPs', zips)))
  const wanted = Object.entries(withPlatform).filter(
    ([name]) => only === undefined || only === name,
  )
  if (wanted.length > 0) {
    const platform = await startPlatform(bench, { keep: false, watch: false })
    workOn(bench)
    const admin = openAdmin(bench)
    try {
      await step('Setting up the studio', (detail) => seed(bench, detail, { whole: false }))
      for (const [, measure] of wanted) rows.push(...(await measure(admin)))
    } finally {
      await admin.close()
      await platform.stop()
    }
  }
  print(rows)
  await writeFile(
    latest,
    `${JSON.stringify(only === undefined ? rows : await withLatest(rows), null, 2)}\n`,
  )
})
// What a part had open to the emulators would keep the process waiting for them.
process.exit()
