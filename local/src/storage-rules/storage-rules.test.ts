import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../platform/folders.ts'
import { isPermitted, type Value } from './evaluate.ts'
import { parseRules } from './parse.ts'
import type { Method } from './syntax.ts'

const wrap = (body: string) =>
  `rules_version = '2';\nservice firebase.storage {\n  match /b/{bucket}/o {\n${body}\n  }\n}`

/** Whether a condition holds for a create of /x/file with these variables. */
function holds(
  condition: string,
  request: { [name: string]: Value } = {},
  functions = '',
): boolean {
  const rules = parseRules(wrap(`${functions} match /x/{name} { allow create: if ${condition}; }`))
  return isPermitted(rules, '/b/any/o/x/file', 'create', { request, resource: null })
}

const request: { [name: string]: Value } = {
  auth: { uid: 'ann', token: { role: 'client', tags: ['a', 'b'] } },
  resource: { size: 10, contentType: 'image/png', metadata: {} },
}

describe('conditions that allow', () => {
  for (const condition of [
    'true',
    "request.auth.uid == 'ann'",
    "request.auth['uid'] == 'ann'",
    'request.auth != null',
    "name == 'file'",
    "request.auth.token.role in ['client', 'admin']",
    "'role' in request.auth.token",
    "request.auth.token.get('role', '') == 'client'",
    "request.auth.token.get('none', 'x') == 'x'",
    'request.resource.size <= 5 * 2',
    'request.resource.size > 9 && request.resource.size < 11',
    '7 / 2 == 3 && 7 % 2 == 1 && 3 - 1 == 2 && -1 < 0',
    "request.resource.contentType.matches('image/(png|jpeg)')",
    "'a' + 'b' == 'ab'",
    "request.auth.token.tags[1] == 'b'",
    "request.auth.token.tags == ['a', 'b']",
    'request.auth.token.tags.size() == 2',
    "'a/b'.split('/').size() == 2",
    "'ABC'.lower() == 'abc'",
    'request.auth.token.keys().size() == 2',
    '!(1 == 2)',
    // A side without an answer does not matter when the other one decides.
    'request.none.deeper == 1 || true',
    'true || request.none.deeper == 1',
    '!(request.none == 1 && false)',
  ])
    test(condition, () => expect(holds(condition, request)).toBe(true))
})

describe('conditions that deny', () => {
  for (const condition of [
    'false',
    "request.auth.uid == 'bo'",
    "name != 'file'",
    "request.auth.token.role in ['admin']",
    'request.resource.size > 10',
    "request.resource.contentType.matches('image')",
    "request.resource.contentType.matches('mage/png')",
    "'x' in request.auth.token",
    'request.auth.token.tags[5] == null',
    // No answer is a no.
    'request.none == null',
    'request.auth.token.none == 1',
    'true && request.none == 1',
    'request.none == 1 || false',
    "'a' < 1",
    '1 / 0 == 1',
    '1',
    "'true'",
    'nobody()',
    "request.resource.size.matches('1')",
  ])
    test(condition, () => expect(holds(condition, request)).toBe(false))
})

test('functions have parameters, lets and each other, and do not run for ever', () => {
  const functions = `
    function isOne(x) { let y = x + 0; return y == 1; }
    function both(a, b) { return isOne(a) && isOne(b); }
    function round() { return round(); }`
  expect(holds('both(1, 1)', {}, functions)).toBe(true)
  expect(holds('both(1, 2)', {}, functions)).toBe(false)
  expect(holds('both(1)', {}, functions)).toBe(false)
  expect(holds('round()', {}, functions)).toBe(false)
})

test('paths bind names, literals must fit, {rest=**} takes what is left', () => {
  const rules = parseRules(
    wrap(`
      match /a/{id}/c { allow get: if id == 'b'; }
      match /deep/{rest=**} { allow list: if rest == 'x/y'; }
      match /outer/{o} { match /inner/{i} { allow delete: if o == '1' && i == '2'; } }`),
  )
  const may = (path: string, method: Method) =>
    isPermitted(rules, `/b/any/o${path}`, method, { request: {}, resource: null })
  expect(may('/a/b/c', 'get')).toBe(true)
  expect(may('/a/x/c', 'get')).toBe(false)
  expect(may('/a/b', 'get')).toBe(false)
  expect(may('/a/b/c/d', 'get')).toBe(false)
  expect(may('/deep/x/y', 'list')).toBe(true)
  expect(may('/deep/x', 'list')).toBe(false)
  expect(may('/outer/1/inner/2', 'delete')).toBe(true)
  expect(may('/outer/1', 'delete')).toBe(false)
  expect(may('/elsewhere', 'get')).toBe(false)
})

test('read and write stand for their methods, and one word does not stand for another', () => {
  const methods: Method[] = ['get', 'list', 'create', 'update', 'delete']
  const allowed = (words: string) => {
    const rules = parseRules(wrap(`match /x { allow ${words}; }`))
    return methods.filter((method) => isPermitted(rules, '/b/any/o/x', method, {}))
  }
  expect(allowed('read')).toEqual(['get', 'list'])
  expect(allowed('write')).toEqual(['create', 'update', 'delete'])
  expect(allowed('get, delete')).toEqual(['get', 'delete'])
})

describe('what is not understood is an error at load', () => {
  for (const [what, body] of [
    ['an unknown method of a value', "match /x { allow get: if 'a'.toUpper() == 'A'; }"],
    ['a range', "match /x { allow get: if 'abc'[0:1] == 'a'; }"],
    ['a type test', 'match /x { allow get: if request is map; }'],
    ['a question', 'match /x { allow get: if true ? true : false; }'],
    ['a map literal', 'match /x { allow get: if {} == {}; }'],
    ['an unknown verb', 'match /x { allow peek: if true; }'],
    ['a path literal', 'match /x { allow get: if exists(/databases/d); }'],
    ['a rest in the middle', 'match /{a=**}/x { allow get: if true; }'],
    ['a missing semicolon', 'match /x { allow get: if true }'],
    ['a stray word', 'match /x { deny get; }'],
    ['an open block', 'match /x { allow get: if true;'],
    ['a wrong number of arguments', "match /x { allow get: if 'a'.matches(); }"],
    ['an unknown escape', "match /x { allow get: if '\\q' == 'q'; }"],
  ])
    test(what ?? '', () => expect(() => parseRules(wrap(body ?? ''))).toThrow(/^\d+:\d+: /))

  test('another version, another service', () => {
    expect(() => parseRules(wrap('').replace("'2'", "'1'"))).toThrow('rules_version')
    expect(() => parseRules(wrap('').replace('firebase.storage', 'cloud.firestore'))).toThrow()
  })
})

test('the portal’s own storage.rules: each prefix, each actor', () => {
  const rules = parseRules(readFileSync(join(root, 'storage.rules'), 'utf8'))
  const picture = { size: 1_000, contentType: 'image/jpeg' }
  const may = (
    uid: string | null,
    role: string | null,
    path: string,
    method: Method = 'create',
    resource: { [key: string]: Value } = picture,
  ) =>
    isPermitted(rules, `/b/bucket/o/${path}`, method, {
      request: { auth: uid ? { uid, token: role ? { role } : {} } : null, resource },
      resource: null,
    })
  const limit = 50 * 1024 * 1024
  const proof = 'uploads/les/proofs/g1/p1/LES_0001.jpg'
  expect(may('les', 'admin', proof)).toBe(true)
  expect(may('les', 'admin', proof, 'create', { size: limit, contentType: 'x/y' })).toBe(true)
  expect(may('les', 'admin', proof, 'create', { size: limit + 1, contentType: 'x/y' })).toBe(false)
  expect(may('les', 'admin', proof, 'create', { size: 0, contentType: 'x/y' })).toBe(false)
  expect(may('les', 'client', proof)).toBe(false)
  expect(may('les', null, proof)).toBe(false)
  expect(may('les', 'owner', proof)).toBe(false)
  expect(may(null, null, proof)).toBe(false)
  expect(may('ann', 'admin', proof)).toBe(false)
  expect(may('les', 'admin', 'uploads/les/proofs/g 1/p1/a.jpg')).toBe(false)
  expect(may('les', 'admin', 'uploads/les/proofs/g1/p1/sub/a.jpg')).toBe(false)

  const final = 'uploads/les/finals/g1/a1/LES_0001-Edit.jpg'
  expect(may('les', 'admin', final)).toBe(true)
  expect(may('les', 'admin', final, 'create', { size: limit + 1, contentType: 'x/y' })).toBe(false)
  expect(may('les', 'client', final)).toBe(false)
  expect(may('ann', 'client', 'uploads/ann/finals/g1/a1/a.jpg')).toBe(false)
  expect(may('ann', 'admin', final)).toBe(false)
  expect(may(null, null, final)).toBe(false)
  expect(may('les', 'admin', 'uploads/les/finals/g 1/a1/a.jpg')).toBe(false)
  expect(may('les', 'admin', 'uploads/les/finals/g1/a 1/a.jpg')).toBe(false)

  const chat = 'uploads/ann/chat/ann/a1/cat.jpg'
  expect(may('ann', 'client', chat)).toBe(true)
  expect(may('les', 'admin', 'uploads/les/chat/ann/a1/cat.jpg')).toBe(true)
  expect(may('bo', 'client', chat)).toBe(false)
  // Another's thread: stored below one's own prefix, and the pipeline throws it away.
  expect(may('bo', 'client', 'uploads/bo/chat/ann/a1/cat.jpg')).toBe(true)
  expect(may('ann', 'client', chat, 'create', { ...picture, contentType: 'text/html' })).toBe(true)
  expect(may('ann', 'client', chat, 'create', { ...picture, size: limit + 1 })).toBe(false)
  expect(may(null, null, chat)).toBe(false)

  const comment = 'uploads/ann/comments/g1/c1/a1/lamp.jpg'
  expect(may('ann', 'client', comment)).toBe(true)
  expect(may('les', 'admin', 'uploads/les/comments/g1/c1/a1/lamp.jpg')).toBe(true)
  expect(may('bo', 'client', comment)).toBe(false)
  expect(may('ann', null, comment)).toBe(false)
  expect(may(null, null, comment)).toBe(false)
  expect(may('ann', 'client', comment, 'create', { size: limit, contentType: 'x/y' })).toBe(true)
  expect(may('ann', 'client', comment, 'create', { ...picture, size: limit + 1 })).toBe(false)
  expect(may('ann', 'client', comment, 'create', { ...picture, size: 0 })).toBe(false)
  for (const part of ['g1', 'c1', 'a1'])
    expect(may('ann', 'client', comment.replace(part, 'x 1'))).toBe(false)
  expect(may('ann', 'client', 'uploads/ann/comments/g1/c1/lamp.jpg')).toBe(false)

  const reference = 'uploads/ann/references/b1/r1/light.jpg'
  expect(may('ann', 'client', reference)).toBe(true)
  expect(may('les', 'admin', 'uploads/les/references/b1/r1/light.jpg')).toBe(true)
  expect(may('bo', 'client', reference)).toBe(false)
  expect(may(null, null, reference)).toBe(false)
  expect(may('ann', null, reference)).toBe(false)
  expect(may('ann', 'client', reference, 'create', { ...picture, size: limit + 1 })).toBe(false)
  expect(
    may('ann', 'client', reference, 'create', { ...picture, contentType: 'image/svg+xml' }),
  ).toBe(false)
  expect(may('ann', 'client', 'uploads/ann/references/b 1/r1/light.jpg')).toBe(false)

  const logo = 'uploads/les/watermark/logo/l1/les.png'
  const drawing = { size: 1_000, contentType: 'image/png' }
  expect(may('les', 'admin', logo, 'create', drawing)).toBe(true)
  expect(may('les', 'admin', logo, 'create', { ...drawing, contentType: 'image/webp' })).toBe(true)
  expect(may('les', 'admin', logo, 'create', picture)).toBe(false)
  expect(may('les', 'admin', logo, 'create', { ...drawing, contentType: 'image/svg+xml' })).toBe(
    false,
  )
  expect(may('les', 'admin', logo, 'create', { ...drawing, size: limit + 1 })).toBe(false)
  expect(may('les', 'client', logo, 'create', drawing)).toBe(false)
  expect(may('ann', 'admin', logo, 'create', drawing)).toBe(false)
  expect(may(null, null, logo, 'create', drawing)).toBe(false)
  expect(may('les', 'admin', logo.replace('/logo/', '/other/'), 'create', drawing)).toBe(false)
  expect(may('les', 'admin', logo.replace('l1', 'l 1'), 'create', drawing)).toBe(false)

  const methods: Method[] = ['get', 'list', 'update', 'delete']
  for (const path of [
    proof,
    final,
    chat,
    comment,
    reference,
    'originals/g1/p1',
    'proofs/g1/p1/2048.webp',
    'chat/ann/a1.webp',
    'comments/g1/c1/a1.webp',
    'references/b1/r1.webp',
    'logos/l1.webp',
  ])
    for (const method of methods)
      for (const [uid, role] of [
        ['les', 'admin'],
        ['ann', 'client'],
        [null, null],
      ] as const)
        expect(may(uid, role, path, method), `${uid} ${method} ${path}`).toBe(false)
  for (const path of [
    'originals/g1/p1',
    'finals/g1/p1/1-print',
    'zips/g1/z1/0.zip',
    'proofs/g1/p1/480.webp',
    'chat/ann/a1.webp',
    'comments/g1/c1/a1.webp',
    'references/b1/r1.webp',
    'logos/l1.webp',
    'x',
  ])
    expect(may('les', 'admin', path)).toBe(false)
})

test('the runtime speaks in JSON lines, first a line of its own', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'runtime.ts')])
  const rules = wrap("match /x { allow get: if request.auth.uid == 'ann'; }")
  const verify = (id: number, uid: string) => ({
    id,
    action: 'verify',
    context: {
      rulesetName: '0',
      path: '/b/any/o/x',
      method: 'get',
      variables: {
        request: {
          map_value: {
            fields: { auth: { map_value: { fields: { uid: { string_value: uid } } } } },
          },
        },
        resource: { null_value: null },
      },
    },
  })
  const load = (id: number, name: string, content: string) => ({
    id,
    action: 'load_ruleset',
    context: { rulesetName: name, source: { files: [{ content }] } },
  })
  for (const line of [load(0, '0', rules), verify(1, 'ann'), verify(2, 'bo'), load(3, '1', 'x')])
    child.stdin.write(`${JSON.stringify(line)}\n`)
  child.stdin.end()
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  const [hello, loaded, ann, bo, broken] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(hello).toMatchObject({ id: -1, status: 'ok' })
  expect(loaded).toMatchObject({ id: 0, errors: [], result: { rulesVersion: 2 } })
  expect(ann).toMatchObject({ id: 1, result: { permit: true } })
  expect(bo).toMatchObject({ id: 2, result: { permit: false } })
  expect(broken).toMatchObject({ id: 3 })
  expect(JSON.stringify(broken)).toContain('1:1')
})
