import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { atLeast, atMost, type BenchRow } from './row.ts'

interface Run {
  /** Seconds. */
  building: number
  sending: number
  /** Bytes. */
  size: number
  /** MB. */
  memory: number
}

async function zipOf(files: number, bytes: number): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'zip-way.ts'),
    String(files),
    String(bytes),
  ])
  return JSON.parse(stdout) as Run
}

/** How fast a ZIP is built and leaves through the endpoint, and whether its length costs memory. */
export async function zips(detail: (words: string) => void): Promise<BenchRow[]> {
  detail('60 photographs of 10 MB')
  const large = await zipOf(60, 10_000_000)
  detail('200 small files')
  const few = await zipOf(200, 500_000)
  detail('2,000 small files')
  const many = await zipOf(2_000, 500_000)
  const speed = (seconds: number) => large.size / 1_000_000 / seconds
  return [
    atLeast('zip: built', speed(large.building), 'MB/s', 200),
    atLeast('zip: through the endpoint', speed(large.sending), 'MB/s', 200),
    atMost('zip: memory at 2,000 files against 200', many.memory / few.memory, '×', 1.15),
  ]
}
