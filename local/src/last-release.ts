import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './platform/folders.ts'

/** A version that went out, and the commit it was built from. */
export interface Release {
  version: string
  commit: string
}

/** What git answers of a checkout; null when it has no answer, or is not there. */
const git = (folder: string, ...args: string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

const versionIn = (manifest: string): string =>
  (JSON.parse(manifest) as { version: string }).version

/**
 * The release before the version that a checkout works on: the last commit in which package.json
 * said another one. Null where the history does not reach so far, as in a shallow clone.
 */
export function lastRelease(folder: string = root): Release | null {
  const current = versionIn(readFileSync(join(folder, 'package.json'), 'utf8'))
  const began = git(folder, 'log', '-1', '--format=%H', '-G"version":', '--', 'package.json')
  // A version that is not committed yet begins after the newest commit.
  for (const candidate of ['HEAD', `${began}^`]) {
    const commit = git(folder, 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`)
    const manifest = commit && git(folder, 'show', `${commit}:./package.json`)
    if (manifest && versionIn(manifest) !== current) return { version: versionIn(manifest), commit }
  }
  return null
}

/** The files below a folder, one of its folders aside, that are not as they were in a commit. */
export const changedSince = (commit: string, folder: string, aside: string): string[] =>
  (git(root, 'diff', '--name-only', commit, '--', folder, `:(exclude)${folder}/${aside}`) ?? '')
    .split('\n')
    .filter(Boolean)
