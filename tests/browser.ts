import { existsSync } from 'node:fs'
import type { Browser, BrowserContext } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const wanted = process.env['PORTAL_CHROMIUM']

const installed = [
  wanted,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The Chromium of this machine, else the one that travels inside an npm package (Linux, x64), which
 * `PORTAL_CHROMIUM=bundled` takes in any case.
 */
export async function findChromium(): Promise<{ path: string; args: string[] }> {
  const path =
    wanted === 'bundled'
      ? undefined
      : installed.find((candidate) => candidate && existsSync(candidate))
  if (path) return { path, args: ['--no-sandbox'] }
  // The package unpacks the libraries it needs only where it believes to be in a Lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  chromium.setGraphicsMode = false
  return { path: await chromium.executablePath(), args: chromium.args }
}

/** How each browser is started: headless, and talking to this machine alone. */
async function launchOptions(): Promise<{
  executablePath: string
  headless: true
  args: string[]
}> {
  const { path, args } = await findChromium()
  return {
    executablePath: path,
    headless: true,
    args: [
      ...args.filter(
        (flag) =>
          !/^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)/.test(
            flag,
          ),
      ),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

/** Starts a headless browser. */
export const openBrowser = async (): Promise<Browser> => playwright.launch(await launchOptions())

/** A browser with a profile in a folder, which other programs reach at a debugging port. */
export async function openProfile(folder: string, port: number): Promise<BrowserContext> {
  const options = await launchOptions()
  return playwright.launchPersistentContext(folder, {
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  })
}
