import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const installed = [
  process.env['PORTAL_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium of this machine, else the one that travels inside an npm package (Linux, x64). */
async function findChromium(): Promise<{ path: string; args: string[] }> {
  const path = installed.find((candidate) => candidate && existsSync(candidate))
  if (path) return { path, args: ['--no-sandbox'] }
  // The package unpacks the libraries it needs only where it believes to be in a Lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  chromium.setGraphicsMode = false
  return { path: await chromium.executablePath(), args: chromium.args }
}

/** Starts a headless browser that talks to this machine alone. */
export async function openBrowser(): Promise<Browser> {
  const { path, args } = await findChromium()
  return playwright.launch({
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
  })
}
