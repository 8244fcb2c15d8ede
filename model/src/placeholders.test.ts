import { describe, expect, test } from 'vitest'
import { unknownPlaceholders } from './placeholders.ts'

const names = ['name', 'package', 'date', 'creditNote']

describe('what a text names that nothing fills', () => {
  test.each([
    ['all of it is filled', 'Dear {name}, {package} on {date}.', []],
    ['a letter is missing', 'Your {packag}', [['{packag}', 'package']]],
    [
      'in capitals',
      '{Name} {DATE}',
      [
        ['{Name}', 'name'],
        ['{DATE}', 'date'],
      ],
    ],
    ['with a space', '{ name }', [['{ name }', 'name']]],
    ['two letters are changed', '{creditnotte}', [['{creditnotte}', 'creditNote']]],
    ['nothing like it', '{budget}', [['{budget}', null]]],
    ['nothing in it', 'Dear {}', [['{}', null]]],
    ['each is said once', '{x} and {x}', [['{x}', null]]],
    ['a brace that is not closed', 'Dear {name, hello', [['{', null]]],
    ['a brace too many', 'Dear {name}}', [['}', null]]],
    ['names of objects are none of a text', '{constructor}', [['{constructor}', null]]],
  ] as const)('%s', (_, text, expected) => {
    expect(unknownPlaceholders(text, names)).toEqual(
      expected.map(([written, meant]) => ({ written, meant })),
    )
  })
})
