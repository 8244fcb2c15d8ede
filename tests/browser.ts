import { existsSync } from 'node:fs'
import type { Browser, BrowserContext } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const wanted = process.env['PORTAL_CHROMIUM']

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Whether the Chromium of npm runs here. */
const isPacked = process.platform === 'linux' && process.arch === 'x64'

/** Null for the one of npm. */
function pathOf(): string | null {
  if (wanted === 'bundled' || (!wanted && isPacked)) return null
  return (
    (wanted && wanted !== 'installed' ? [wanted] : installed).find((path) => existsSync(path)) ??
    null
  )
}

/**
 * The Chromium that travels inside an npm package (Linux, x64): of the same version everywhere, and
 * without the windows that nobody looks at. `PORTAL_CHROMIUM=installed` takes the machine's, which
 * other systems have in any case, and a path the one there.
 */
export async function findChromium(): Promise<{ path: string; args: string[] }> {
  const path = pathOf()
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
