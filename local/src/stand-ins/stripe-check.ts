import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormValue } from './form.ts'

/** A schema of Stripe's description, as far as a form can be held against it. */
interface Schema {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  enum?: string[]
  required?: string[]
  maxLength?: number
}

const described = JSON.parse(
  readFileSync(join(import.meta.dirname, 'stripe-requests.json'), 'utf8'),
) as Record<string, Schema | string>

const operations = Object.entries(described).flatMap(([name, schema]) => {
  const [method = '', path = ''] = name.split(' ')
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
  return typeof schema === 'string' ? [] : [{ method, path: pattern, schema }]
})

const isPart = (value: FormValue): value is { [key: string]: FormValue } =>
  typeof value === 'object'

/** What is wrong with a word of a form; null when nothing is. */
function wordFault(value: string, { type, enum: options, maxLength }: Schema, at: string) {
  if (options && !options.includes(value))
    return `Invalid ${at}: must be one of ${options.join(', ')}`
  if (type === 'integer' && !/^-?\d+$/.test(value)) return `Invalid integer: ${value}`
  if (type === 'number' && Number.isNaN(Number(value))) return `Invalid decimal: ${value}`
  if (type === 'boolean' && value !== 'true' && value !== 'false')
    return `Invalid boolean: ${value}`
  if (type === 'object' || type === 'array') return `Invalid ${type} for ${at}`
  if (maxLength !== undefined && value.length > maxLength)
    return `Invalid string for ${at}: at most ${maxLength} characters`
  return null
}

function partsFault(value: { [key: string]: FormValue }, schema: Schema, at: string) {
  const { properties = {}, additionalProperties = true, required = [], items, type } = schema
  const missing = required.find((name) => !Object.hasOwn(value, name))
  if (missing) return `Missing required param: ${at ? `${at}[${missing}]` : missing}.`
  for (const [name, inner] of Object.entries(value)) {
    const path = at ? `${at}[${name}]` : name
    const known =
      type === 'array'
        ? items
        : (properties[name] ??
          (typeof additionalProperties === 'object' ? additionalProperties : undefined))
    if (!known && (additionalProperties === false || schema.properties))
      return `Received unknown parameter: ${path}`
    const fault = known ? faultOf(inner, known, path) : null
    if (fault) return fault
  }
  return null
}

function faultOf(value: FormValue, schema: Schema, at: string): string | null {
  if (schema.anyOf) {
    const faults = schema.anyOf.map((one) => faultOf(value, one, at))
    return faults.includes(null) ? null : (faults[0] ?? null)
  }
  if (!isPart(value)) return wordFault(value, schema, at)
  if (schema.type && schema.type !== 'object' && schema.type !== 'array')
    return `Invalid ${schema.type} for ${at}`
  return partsFault(value, schema, at)
}

/**
 * What Stripe's description says against a request, in the words of Stripe's answer; null for one
 * that is valid. A request to what is not described is not valid.
 */
export function requestFault(
  method: string,
  path: string,
  form: { [key: string]: FormValue },
): string | null {
  const operation = operations.find((one) => one.method === method && one.path.test(path))
  return operation
    ? faultOf(form, operation.schema, '')
    : `Unrecognized request URL (${method}: ${path}).`
}
