import { demoPeople } from './demo/people.ts'
import { seed } from './demo/seed.ts'
import { startClock } from './clock.ts'
import { run } from './platform/failure.ts'
import { demo } from './platform/instance.ts'
import { step } from './platform/progress.ts'
import { workOn } from './platform/settings.ts'
import { startPlatform } from './platform/start-platform.ts'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { runFolder } from './platform/folders.ts'

await run(async () => {
  if (process.argv.includes('--fresh'))
    await rm(runFolder(demo.name), { recursive: true, force: true })
  const platform = await startPlatform(demo, {
    keep: true,
    watch: true,
    web: process.argv.includes('--production') ? 'built' : 'served',
  })
  workOn(demo)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clock?.stop()
    await step('Saving and stopping', () => platform.stop())
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  let clock: { stop(): void } | undefined
  clock = await startClock(join(platform.folder, 'functions'))
  if (platform.empty) await step('Setting up the demo studio', (detail) => seed(demo, detail))

  const { ports } = demo
  console.log(`
Sign in with "Continue with Google" as one of:
${demoPeople.map(({ name, email, about }) => `  ${name.padEnd(14)} ${email.padEnd(20)} ${about}`).join('\n')}

Inbox    http://localhost:${ports.mail}
Pushes   http://localhost:${ports.push}
Texts    http://localhost:${ports.sms}
Payments http://localhost:${ports.stripe}

Ready: http://localhost:${ports.site}`)
  const code = await platform.ended
  if (stopping) return new Promise<number>(() => undefined)
  console.error(`The emulators have ended (${code}).`)
  await platform.stop()
  return 1
})
