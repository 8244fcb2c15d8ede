import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import type { Instance } from '../local/src/platform/instance.ts'
import { openProfile } from '../tests/browser.ts'
import { signInAs } from '../tests/e2e/steps.ts'
import { atLeast, atMost, type BenchRow, median } from './row.ts'

const runs = 5

/** What one run says: scores 0 … 100, times in ms. */
interface Vitals {
  score: number
  accessibility: number
  lcp: number
  cls: number
  tbt: number
}

async function measure(url: string, port: number): Promise<Vitals> {
  const answer = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    // Who is signed in stays signed in; Lighthouse empties the caches of pages by itself.
    disableStorageReset: true,
  })
  const report = answer?.lhr
  if (!report || report.runtimeError) throw new Error(`Lighthouse saw nothing at ${url}`)
  const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN
  return {
    score: Math.round((report.categories['performance']?.score ?? 0) * 100),
    accessibility: Math.round((report.categories['accessibility']?.score ?? 0) * 100),
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    tbt: number('total-blocking-time'),
  }
}

async function rowsOf(name: string, url: string, port: number): Promise<BenchRow[]> {
  const all: Vitals[] = []
  for (let run = 0; run < runs; run += 1) all.push(await measure(url, port))
  const middle = (of: keyof Vitals) => median(all.map((one) => one[of]))
  return [
    atLeast(`lighthouse mobile: ${name}, score`, middle('score'), 'of 100', 95),
    atLeast(`lighthouse mobile: ${name}, accessibility`, middle('accessibility'), 'of 100', 100),
    atMost(`lighthouse mobile: ${name}, LCP`, middle('lcp') / 1_000, 's', 2),
    atMost(`lighthouse mobile: ${name}, CLS`, middle('cls'), '', 0.02),
    atMost(`lighthouse mobile: ${name}, TBT`, middle('tbt'), 'ms', 150),
  ]
}

/** Lighthouse on a simulated phone, the middle of five runs: a stranger's page and a client's. */
export async function lighthouseRows(instance: Instance): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'))
  const port = instance.ports.site + 77
  const context = await openProfile(folder, port)
  try {
    const rows = await rowsOf('public page', `${site}/`, port)
    const page = await context.newPage()
    await signInAs(page, site, 'Bo Janssens')
    await page.close()
    return [...rows, ...(await rowsOf('client dashboard', `${site}/portal`, port))]
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}
