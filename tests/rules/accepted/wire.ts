/** For Firestore's REST API, which takes what no SDK would write: raw values, as clients can send them. */

/** A value as the wire has it. */
export type WireValue = Record<string, unknown>

/** A value that stands for itself on the wire, where JavaScript has none like it. */
export class Raw {
  readonly value: WireValue
  constructor(value: WireValue) {
    this.value = value
  }
}

/** The server's clock. */
export const now = Symbol('the time of the request')

export type Fields = Record<string, unknown>

export interface WireWrite {
  path: string
  fields: Fields
}

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof Raw)

function encode(value: unknown): WireValue {
  if (value instanceof Raw) return value.value
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? { integerValue: String(value) }
      : { doubleValue: Number.isFinite(value) && !Object.is(value, -0) ? value : String(value) }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } }
  if (isMap(value)) return { mapValue: { fields: encodeFields(value) } }
  throw new Error(`nothing on the wire is ${typeof value}`)
}

/** The fields but those that the server's clock fills in. `fromEntries` also makes `__proto__` a key. */
const encodeFields = (fields: Fields): Record<string, WireValue> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== now)
      .map(([key, value]) => [key, encode(value)]),
  )

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/
const quoted = (key: string) => (plainKey.test(key) ? key : `\`${key.replace(/[\\`]/g, '\\$&')}\``)

/** Where in a document the server's clock stands. */
function clocks(fields: Fields, above = ''): string[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    value === now
      ? [above + quoted(key)]
      : isMap(value)
        ? clocks(value, `${above}${quoted(key)}.`)
        : [],
  )
}

function decode(value: WireValue): unknown {
  const [[kind, held] = ['nullValue', null]] = Object.entries(value)
  switch (kind) {
    case 'nullValue':
      return null
    case 'integerValue':
    case 'doubleValue':
      return Number(held)
    case 'timestampValue':
      return new Date(held as string)
    case 'arrayValue':
      return ((held as { values?: WireValue[] }).values ?? []).map(decode)
    case 'mapValue':
      return decodeFields((held as { fields?: Record<string, WireValue> }).fields ?? {})
    case 'stringValue':
    case 'booleanValue':
      return held
    default:
      // Bytes, places and references, which no schema of ours takes for anything.
      return new Raw(value)
  }
}

const decodeFields = (fields: Record<string, WireValue>): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decode(value)]))

/** Who asks. */
export interface Asker {
  uid: string
  token: object
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as the emulator takes it, unsigned; `owner` is above the rules. */
const tokenOf = (asker: Asker | 'owner'): string =>
  asker === 'owner'
    ? asker
    : `${part({ alg: 'none' })}.${part({ sub: asker.uid, user_id: asker.uid, ...asker.token })}.`

/** A project on the emulator of this run, spoken to in its own protocol. */
export class WireProject {
  readonly #documents: string
  readonly #base: string
  readonly #rules: string
  constructor(project: string) {
    const host = process.env['FIRESTORE_EMULATOR_HOST']
    if (!host) throw new Error('FIRESTORE_EMULATOR_HOST is not set; run `npm test`')
    this.#documents = `projects/${project}/databases/(default)/documents`
    this.#base = `http://${host}/v1/${this.#documents}`
    this.#rules = `http://${host}/emulator/v1/projects/${project}:securityRules`
  }

  /** Puts rules in force; fails with the emulator's words when it does not understand them. */
  async load(content: string): Promise<void> {
    const rules = { files: [{ name: 'firestore.rules', content }] }
    const answer = await fetch(this.#rules, { method: 'PUT', body: JSON.stringify({ rules }) })
    if (!answer.ok) throw new Error(await answer.text())
  }

  async #ask(asker: Asker | 'owner', method: string, body: object): Promise<Response> {
    return fetch(`${this.#base}:${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(asker)}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  /** Writes whole documents in one batch; answers whether they were taken. */
  async commit(asker: Asker | 'owner', writes: readonly WireWrite[]): Promise<boolean> {
    const answer = await this.#ask(asker, 'commit', {
      writes: writes.map(({ path, fields }) => ({
        update: { name: `${this.#documents}/${path}`, fields: encodeFields(fields) },
        updateTransforms: clocks(fields).map((fieldPath) => ({
          fieldPath,
          setToServerValue: 'REQUEST_TIME',
        })),
      })),
    })
    const said = await answer.text()
    // 400: not even Firestore takes it.
    if (answer.ok || answer.status === 403 || answer.status === 400) return answer.ok
    throw new Error(`${answer.status} ${said}`)
  }

  /** Reads documents as the SDKs would hand them to a schema, by path. */
  async read(paths: readonly string[]): Promise<Map<string, Fields>> {
    const answer = await this.#ask('owner', 'batchGet', {
      documents: paths.map((path) => `${this.#documents}/${path}`),
    })
    const rows = (await answer.json()) as {
      found?: { name: string; fields?: Record<string, WireValue> }
    }[]
    return new Map(
      rows.flatMap(({ found }) =>
        found
          ? [[found.name.slice(this.#documents.length + 1), decodeFields(found.fields ?? {})]]
          : [],
      ),
    )
  }
}
