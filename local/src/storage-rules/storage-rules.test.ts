import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Documents, UnreadDocument } from './documents.ts'
import { isPermitted } from './evaluate.ts'
import { parseRules } from './parse.ts'
import { answer } from './runtime.ts'
import type { Method } from './syntax.ts'
import type { Value } from './value.ts'

const wrap = (body: string) =>
  `rules_version = '2';\nservice firebase.storage {\n  match /b/{bucket}/o {\n${body}\n  }\n}`

/** A get of /x under a condition. */
const rule = (condition: string) => `match /x { allow get: if ${condition}; }`

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

describe('a condition that asks Firestore', () => {
  const role = 'firestore.get(/databases/(default)/documents/people/$(request.auth.uid)).data.role'
  const exists = 'firestore.exists(/databases/(default)/documents/people/$(request.auth.uid))'
  const known = new Map<string, Value>([
    ['people/ann', { data: { role: 'admin', until: new Date(2_000) } }],
    ['people/bo', null],
  ])
  const asks = (condition: string, uid: Value, documents: Documents = known) =>
    isPermitted(
      parseRules(wrap(rule(condition))),
      '/b/any/o/x',
      'get',
      {
        request: { auth: { uid }, time: new Date(1_000) },
        resource: null,
      },
      documents,
    )

  test('gets what the document says', () => {
    expect(asks(`${role} == 'admin'`, 'ann')).toBe(true)
    expect(asks(`${role} == 'client'`, 'ann')).toBe(false)
  })

  test('has no answer where there is no document', () => {
    expect(asks(`${role} == 'admin'`, 'bo')).toBe(false)
    expect(asks(`${role} != 'admin'`, 'bo')).toBe(false)
    expect(asks(exists, 'ann')).toBe(true)
    expect(asks(exists, 'bo')).toBe(false)
  })

  test('compares its timestamps with the time of the request', () => {
    const until = role.replace('.role', '.until')
    expect(asks(`${until} > request.time`, 'ann')).toBe(true)
    expect(asks(`${until} < request.time`, 'ann')).toBe(false)
    expect(asks(`${until} == ${until}`, 'ann')).toBe(true)
    expect(asks(`${until} > 1`, 'ann')).toBe(false)
    expect(asks(`${until}.keys().size() == 0`, 'ann')).toBe(false)
  })

  test('stops where a document was not read yet, even beside one that decides', () => {
    const nothing = new Map()
    const unread = new UnreadDocument('people/cy')
    expect(() => asks(`${role} == 'admin'`, 'cy', nothing)).toThrow(unread)
    expect(() => asks(`${role} == 'admin' || true`, 'cy', nothing)).toThrow(unread)
    expect(asks(`true || ${role} == 'admin'`, 'cy', nothing)).toBe(true)
  })

  test('never leaves its collection by what stands in a segment', () => {
    for (const uid of ['ann/secrets/x', '..', '.', '', '/', null, 1, ['ann']])
      expect(asks(`${role} == 'admin' || !${exists}`, uid), JSON.stringify(uid)).toBe(false)
    const encoded = new UnreadDocument('people/a%3Fb%23c%252Fd')
    expect(() => asks(exists, 'a?b#c%2Fd', new Map())).toThrow(encoded)
  })

  test('reads two documents and no third one', () => {
    const third = 'firestore.exists(/databases/(default)/documents/people/cy)'
    expect(asks(`${exists} && !${third}`, 'ann')).toBe(false)
    expect(asks(third, 'ann')).toBe(false)
  })
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
    ['a question to Firestore of another kind', rule('firestore.list(people/$(name))')],
    ['a document of another database', rule('firestore.get(/databases/other/documents/a/b)')],
    ['a collection', rule('firestore.get(/databases/(default)/documents/people)')],
    ['a path that is no literal', rule("firestore.get('/databases/(default)/documents/a/b')")],
    ['a second argument', rule('firestore.exists(/databases/(default)/documents/a/b, 1)')],
    ['firestore by itself', rule('firestore == null')],
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

describe('the runtime, of a condition that asks Firestore,', () => {
  const rules = wrap(
    rule(
      "firestore.get(/databases/(default)/documents/people/$(request.auth.uid)).data.role == 'admin'",
    ),
  )
  const begin = (id: number) => {
    answer({
      id: 0,
      action: 'load_ruleset',
      context: { rulesetName: 'cross', source: { files: [{ content: rules }] } },
    })
    const uid = { map_value: { fields: { uid: { string_value: 'ann' } } } }
    return answer({
      id,
      action: 'verify',
      context: {
        rulesetName: 'cross',
        path: '/b/any/o/x',
        method: 'get',
        variables: { request: { map_value: { fields: { auth: uid } } } },
      },
    })
  }

  test('asks the emulator for the document, and then gives its verdict', () => {
    expect(begin(7)).toMatchObject({
      server_request_id: 7,
      action: 'fetch_firestore_document',
      context: { path: '/databases/(default)/documents/people/ann' },
    })
    const fields = {
      role: { stringValue: 'admin' },
      since: { timestampValue: '2026-01-01T00:00:00Z' },
    }
    expect(answer({ id: 7, status: 'ok', result: { fields } })).toMatchObject({
      id: 7,
      errors: [],
      result: { permit: true },
    })
    begin(8)
    expect(answer({ id: 8, status: 'not_found' })).toMatchObject({ result: { permit: false } })
  })

  test('denies loudly what it cannot read, and what it did not ask for', () => {
    begin(9)
    const strange = answer({
      id: 9,
      status: 'ok',
      result: { fields: { x: { geoPointValue: {} } } },
    })
    expect(strange).not.toHaveProperty('result')
    expect(JSON.stringify(strange)).toContain('geoPointValue')
    const unasked = answer({ id: 10, status: 'ok', result: { fields: {} } })
    expect(unasked).not.toHaveProperty('result')
    expect(JSON.stringify(unasked)).toContain('nothing waits')
  })
})
