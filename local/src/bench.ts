import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chatLatency } from '../../bench/chat.ts'
import { lighthouseRows } from '../../bench/lighthouse.ts'
import { proofs } from '../../bench/proofs.ts'
import { queueWrites } from '../../bench/queue-writes.ts'
import { reads } from '../../bench/reads.ts'
import type { BenchRow } from '../../bench/row.ts'
import { weights } from '../../bench/weights.ts'
import { openAdmin } from './demo/admin.ts'
import { seed } from './demo/seed.ts'
import { run } from './platform/failure.ts'
import { root } from './platform/folders.ts'
import { bench } from './platform/instance.ts'
import { step } from './platform/progress.ts'
import { startPlatform } from './platform/start-platform.ts'

function print(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, value, unit, goal, ok } of rows)
    console.log(
      `${ok === null ? '    ' : ok ? 'ok  ' : 'MISS'} ${name.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(10)} ${goal}`,
    )
}

await run(async () => {
  const rows: BenchRow[] = []
  rows.push(...(await step('Proofs', proofs)))
  const platform = await startPlatform(bench, { keep: false, watch: false })
  const admin = openAdmin(bench)
  try {
    await step('Setting up the studio', (detail) => seed(bench, detail, { whole: false }))
    rows.push(...(await step('Weights', () => weights(bench))))
    rows.push(...(await step('Reads', () => reads(bench))))
    rows.push(...(await step('Lighthouse', () => lighthouseRows(bench))))
    rows.push(...(await step('Chat', () => chatLatency(bench, admin))))
    rows.push(...(await step('Queue', () => queueWrites(bench, admin))))
  } finally {
    await admin.close()
    await platform.stop()
  }
  print(rows)
  await writeFile(join(root, 'bench/latest.json'), `${JSON.stringify(rows, null, 2)}\n`)
})
