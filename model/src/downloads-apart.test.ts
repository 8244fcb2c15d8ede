import { expect, test } from 'vitest'
import { downloadsApart } from './downloads-apart.ts'

const gallery = {
  client: 'ann',
  members: { pat: 'partner', vic: 'vendor' },
  names: { pat: 'Pat', vic: 'Vic', gone: 'Gone' },
} as const
const by = (person: string | null) => ({ person })

test('what the client takes is counted apart from members, vendors and guests', () => {
  const entries = [
    by('ann'),
    by('ann'),
    by('pat'),
    by('gone'),
    by('vic'),
    { ...by('was-vendor'), released: { id: 's1', name: 'For the band' } },
    { ...by(null), share: { id: 'h'.repeat(43), label: 'Grandparents' } },
    by('les'),
    by('toString'),
  ]
  expect(downloadsApart(entries, gallery)).toEqual({
    client: 2,
    members: 2,
    vendors: 2,
    guests: 1,
    others: 2,
  })
})
