import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from './last-release.ts'
import { SetupFailure } from './platform/failure.ts'
import { cache, root } from './platform/folders.ts'
import { test } from './platform/instance.ts'
import { startProgram } from './platform/process.ts'
import { webSettings } from './platform/settings.ts'

/** What was built of a release. */
export interface BuiltRelease extends Release {
  /** Its files as they were, and its packages where they are not the ones that are installed here. */
  checkout: string
  web: string
  functions: string
}

/**
 * Whom a kept build of the web says it talks to. Many instances serve it, and each puts its own
 * settings in the place of these; nobody listens there.
 */
export const nobody: string = webSettings({
  ...test,
  project: 'demo-portal-release',
  ports: {
    ...test.ports,
    site: 64_000,
    auth: 64_001,
    firestore: 64_002,
    storage: 64_003,
    functions: 64_004,
  },
})

const packagesOf = (folder: string): Record<string, string> => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  return { ...manifest.dependencies, ...manifest.devDependencies }
}

/** Whether what a checkout is built of is installed here; versions are exact. */
const arePackagesHere = (checkout: string): boolean =>
  ['model', 'functions', 'web'].every((workspace) => {
    const here = packagesOf(join(root, workspace))
    const asked = Object.entries(packagesOf(join(checkout, workspace)))
    return asked.every(([name, version]) => here[name] === version)
  })

/** Lends a checkout the packages that are installed here, beside workspaces of its own. */
async function lendPackages(checkout: string): Promise<void> {
  const lent = (await readdir(join(root, 'node_modules'))).filter(
    (name) => name !== '@portal' && !name.startsWith('.'),
  )
  await mkdir(join(checkout, 'node_modules/@portal'), { recursive: true })
  for (const name of lent)
    await symlink(
      join(root, 'node_modules', name),
      join(checkout, 'node_modules', name),
      'junction',
    )
  for (const workspace of await readdir(join(root, 'node_modules/@portal')))
    await symlink(join(checkout, workspace), join(checkout, 'node_modules/@portal', workspace))
}

/** As the checkout installs its own, see `local/bootstrap.mjs`. */
const npmInstall = 'npm install --no-save --ignore-scripts --no-audit --no-fund'.split(' ')

/** Runs one step of a build to its end, in a folder of the checkout. */
async function runStep(log: string, cwd: string, args: string[], env = {}): Promise<void> {
  const [command = '', ...rest] = args
  const program = startProgram(command, rest, { cwd, env: { ...process.env, ...env }, log })
  if ((await program.ended) !== 0)
    throw new SetupFailure(`The last release could not be built; see ${log}`)
}

/** Whether one file of a build, and no other, holds the settings that take another's place. */
async function holdsNobody(web: string): Promise<boolean> {
  let count = 0
  for await (const name of glob('assets/*.js', { cwd: web }))
    count += (await readFile(join(web, name), 'utf8')).split(nobody).length - 1
  return count === 1
}

async function build(folder: string, { commit }: Release): Promise<void> {
  const checkout = join(folder, 'checkout')
  await mkdir(checkout)
  const log = (name: string) => join(folder, `${name}.log`)
  const files = join(folder, 'checkout.tar')
  const archive = ['archive', '--output', files, commit, '--', '.', ':(exclude)docs']
  for (const [command, args, cwd] of [
    ['git', archive, root],
    ['tar', ['-xf', files], checkout],
  ] as const)
    if (spawnSync(command, args, { cwd, stdio: 'ignore' }).status !== 0)
      throw new SetupFailure(`The files of the last release are not to be had of ${command}.`)
  await rm(files)

  const isLent = arePackagesHere(checkout)
  if (isLent) await lendPackages(checkout)
  else await runStep(log('packages'), checkout, npmInstall)
  await Promise.all([
    runStep(log('functions'), join(checkout, 'functions'), [process.execPath, 'build.ts'], {
      PORTAL_FUNCTIONS_OUT: join(folder, 'functions'),
    }),
    runStep(
      log('web'),
      join(checkout, 'web'),
      [process.execPath, '../node_modules/vite/bin/vite.js', 'build', '--mode', 'emulated'],
      { PORTAL_WEB_OUT: join(folder, 'web'), VITE_PORTAL: nobody },
    ),
  ])
  if (!(await holdsNobody(join(folder, 'web'))))
    throw new SetupFailure('The web of the last release does not hold its settings in one piece.')
  if (isLent) await rm(join(checkout, 'node_modules'), { recursive: true })
}

/** A release built by its own programs, once for each commit: it is kept in the cache. */
export async function buildRelease(release: Release): Promise<BuiltRelease> {
  const all = join(cache, 'releases')
  const folder = join(all, release.commit)
  if (!existsSync(folder) || !(await holdsNobody(join(folder, 'web')))) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(all, { recursive: true })
    const unfinished = await mkdtemp(join(all, 'unfinished-'))
    await build(unfinished, release)
    await rename(unfinished, folder)
  }
  const part = (name: string) => join(folder, name)
  return { ...release, checkout: part('checkout'), web: part('web'), functions: part('functions') }
}
