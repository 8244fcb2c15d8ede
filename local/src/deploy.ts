import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../../functions/build.ts'
import { identityToolkit } from './deployment/identity-toolkit.ts'
import { agreeOnSignIn, requireOwnAuthDomain } from './deployment/sign-in-settings.ts'
import { buildWeb } from './platform/build-web.ts'
import { run, SetupFailure } from './platform/failure.ts'
import { root } from './platform/folders.ts'
import { step } from './platform/progress.ts'
import { runTool } from './platform/run-tool.ts'
import { writeDeployConfig } from './platform/settings.ts'

/**
 * `npm run deploy -- <project>`: builds for production and hands over to firebase-tools.
 * `web/production.json` holds the web configuration; docs/running-in-production.md tells the rest.
 */
await run(async () => {
  const project = process.argv[2]
  if (!project || project.startsWith('demo-'))
    throw new SetupFailure('Name the Firebase project: npm run deploy -- my-project')
  const settings = join(root, 'web/production.json')
  if (!existsSync(settings))
    throw new SetupFailure(
      'web/production.json is missing. docs/running-in-production.md says what it holds.',
    )
  const parameters = join(root, `functions/.env.${project}`)
  if (!existsSync(parameters))
    throw new SetupFailure(
      `functions/.env.${project} is missing. docs/running-in-production.md says what it holds.`,
    )
  const portal = readFileSync(settings, 'utf8')
  const { site, firebase } = JSON.parse(portal) as {
    site?: string
    firebase?: { authDomain?: string }
  }
  const address = requireOwnAuthDomain({ site, authDomain: firebase?.authDomain })
  await step('Holding Firebase Authentication to its settings', async () =>
    agreeOnSignIn(await identityToolkit(project), address),
  )
  await step('Building for production', () =>
    Promise.all([
      buildFunctions(join(root, 'functions/dist')),
      buildWeb(join(root, 'web/dist'), {
        mode: 'production',
        portal,
        log: join(root, 'web/build.log'),
      }),
    ]),
  )
  return runTool('firebase-tools/lib/bin/firebase.js', [
    'deploy',
    '--project',
    project,
    '--config',
    await writeDeployConfig(portal),
  ])
})
