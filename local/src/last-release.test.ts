import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastRelease } from './last-release.ts'

const folder = mkdtempSync(join(tmpdir(), 'portal-history-'))
const checkout = join(folder, 'checkout')
const ann = ['user.name=Ann', 'user.email=ann@example.com', 'commit.gpgsign=false'].flatMap(
  (setting) => ['-c', setting],
)
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', [...ann, ...args], { cwd, encoding: 'utf8' }).trim()

const say = (version: string, more: object = {}) =>
  writeFileSync(join(checkout, 'package.json'), JSON.stringify({ version, ...more }, null, 2))
function commit(version: string, more: object = {}): string {
  say(version, more)
  git(checkout, 'add', '--all')
  git(checkout, 'commit', '--quiet', '--allow-empty', '--message', version)
  return git(checkout, 'rev-parse', 'HEAD')
}

let lastOfFirst: string

beforeAll(() => {
  git(folder, 'init', '--quiet', 'checkout')
  commit('0.1.0')
  lastOfFirst = commit('0.1.0', { description: 'Words that were added later.' })
  commit('0.2.0', { description: 'Words that were added later.' })
  commit('0.2.0', { description: 'Other words.' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the last release', () => {
  test('is the last commit that said another version', () => {
    expect(lastRelease(checkout)).toEqual({ version: '0.1.0', commit: lastOfFirst })
  })

  test('is the newest commit while the next version is not committed', () => {
    say('0.3.0')
    expect(lastRelease(checkout)).toEqual({
      version: '0.2.0',
      commit: git(checkout, 'rev-parse', 'HEAD'),
    })
    git(checkout, 'checkout', '--quiet', '--', 'package.json')
  })

  test('is not found in a clone that does not reach back to it', () => {
    git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(checkout).href, 'shallow')
    expect(lastRelease(join(folder, 'shallow'))).toBeNull()
  })

  test('is not found where there is no history', () => {
    writeFileSync(join(folder, 'package.json'), '{ "version": "0.2.0" }')
    expect(lastRelease(folder)).toBeNull()
  })
})
