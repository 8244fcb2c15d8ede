import { expect, test } from 'vitest'
import { z } from 'zod'
import { aStudio, someInvoicing } from './examples.ts'
import { Studio } from './studio.ts'

/** Every place a schema has, by its names; lists and choices are walked through. */
function placesOf(schema: unknown, at = ''): string[] {
  const node = schema as {
    type?: string
    properties?: Record<string, unknown>
    items?: unknown
    anyOf?: unknown[]
    oneOf?: unknown[]
  }
  const inside = [
    ...Object.entries(node.properties ?? {}).flatMap(([name, field]) =>
      placesOf(field, at === '' ? name : `${at}.${name}`),
    ),
    ...(node.items ? placesOf(node.items, `${at}[]`) : []),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => placesOf(one, at)),
  ]
  return inside.length > 0 ? [...new Set(inside)] : [at]
}

const places = placesOf(z.toJSONSchema(Studio, { io: 'output', unrepresentable: 'any' }))

test('a stranger who reads the studio finds no account, no tax number and no name of a private person', () => {
  expect(places).toContain('invoicing.tax.rate')
  expect(places.filter((place) => /bank|iban|taxNumber|legal|paper|footer/i.test(place))).toEqual(
    [],
  )
})

test('an address of mail is public in one place, which Les fills for that', () => {
  expect(places.filter((place) => /e-?mail/i.test(place))).toEqual(['contact.email'])
})

test('what only invoices need is dropped where a record still has it', () => {
  const stored = {
    ...aStudio(),
    invoicing: someInvoicing({ paper: { ...someInvoicing().paper, bank: 'BE68' } }),
  }
  expect(JSON.stringify(Studio.parse(stored))).not.toContain('BE68')
})
