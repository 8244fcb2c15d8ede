import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes from Stripe's published OpenAPI description (`spec3.json`) what requests the portal makes
 * may say, without the words: `node local/src/stand-ins/excerpt-stripe.ts <spec3.json>`.
 *
 * Stripe publishes it as files of a repository and in no package, so it may be some releases behind
 * the library, which pins the version that requests are sent with. Between the two nothing is lost:
 * what the library's version has dropped its types refuse, what it has added this refuses here, and
 * a test holds both to every parameter that the portal sends.
 */
const operations = [
  ['POST', '/v1/checkout/sessions'],
  ['GET', '/v1/checkout/sessions/{session}'],
  ['POST', '/v1/checkout/sessions/{session}/expire'],
  ['POST', '/v1/customers'],
  ['POST', '/v1/customers/{customer}'],
  ['GET', '/v1/payment_intents/{intent}'],
  ['POST', '/v1/refunds'],
  ['GET', '/v1/refunds'],
  ['GET', '/v1/disputes'],
  ['GET', '/v1/events/{id}'],
] as const

const kept = new Set([
  'type',
  'properties',
  'items',
  'additionalProperties',
  'anyOf',
  'enum',
  'required',
  'maxLength',
])

/** A schema with nothing but what can be checked; what is below `properties` has names of its own. */
function bare(schema: unknown, isNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => bare(one))
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isNames || kept.has(key))
      .map(([key, value]) => [key, bare(value, !isNames && key === 'properties')]),
  )
}

interface Operation {
  parameters?: { in: string; name: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
}

function requestOf({ parameters = [], requestBody }: Operation): unknown {
  const form = requestBody?.content['application/x-www-form-urlencoded']?.schema ?? {}
  const query = parameters.filter((one) => one.in === 'query')
  return query.length === 0
    ? { additionalProperties: false, ...(bare(form) as object) }
    : {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(query.map(({ name, schema }) => [name, bare(schema)])),
        required: query.filter(({ required }) => required).map(({ name }) => name),
      }
}

const spec = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as {
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
}
const lines = operations.map(([method, path]) => {
  const operation = spec.paths[path]?.[method.toLowerCase()]
  if (!operation) throw new Error(`the description has no ${method} ${path}`)
  return `  ${JSON.stringify(`${method} ${path}`)}: ${JSON.stringify(requestOf(operation))}`
})
await writeFile(
  join(import.meta.dirname, 'stripe-requests.json'),
  `{\n  "version": ${JSON.stringify(spec.info.version)},\n${lines.join(',\n')}\n}\n`,
)
