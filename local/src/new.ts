import { run } from './platform/failure.ts'
import { begin, writeBegun } from './new/begin.ts'

await run(async () => {
  const begun = await begin(process.argv.slice(2))
  await writeBegun(begun)
  console.log('Written:')
  for (const path of begun.written.keys()) console.log(`  ${path}`)
  console.log('Lines more:')
  for (const path of begun.changed.keys()) console.log(`  ${path}`)
  console.log('To decide:')
  for (const line of begun.decide) console.log(`  ${line}`)
})
