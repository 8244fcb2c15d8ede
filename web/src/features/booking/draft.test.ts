import { describe, expect, it } from 'vitest'
import { changed, type Draft, emptyDraft, parseDraft, placeOfDraft } from './draft.ts'

const bruges = { name: 'Bruges', lat: 51.2093, lng: 3.2247 }
const draft: Draft = {
  ...emptyDraft('a-draft-of-sixteen-or-more'),
  package: 'the-wedding',
  date: '2027-03-13',
  place: bruges,
  seenTotal: 320_000,
}

describe('a draft', () => {
  it('comes back from the device as it was stored', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
  })

  it('goes on with a draft of a newer version, without the field that this one does not know', () => {
    expect(parseDraft(JSON.stringify({ ...draft, colour: 'red' }))).toEqual(draft)
  })

  it('keeps words that are too long to be sent', () => {
    const long = { ...draft, story: 'a'.repeat(10_000), venue: 'v'.repeat(10_000) }
    expect(parseDraft(JSON.stringify(long))).toEqual(long)
  })

  it.each([
    ['nothing stored', null],
    ['broken JSON', '{"id":'],
    ['a date that does not exist', JSON.stringify({ ...draft, date: '2027-02-30' })],
    ['an id too short to be unguessable', JSON.stringify({ ...draft, id: 'short' })],
  ])('starts anew from %s', (_, stored) => {
    expect(parseDraft(stored)).toBeNull()
  })

  it('forgets the price that was seen when the package or the place changes', () => {
    expect(changed(draft, { package: 'the-portrait' }).seenTotal).toBeNull()
    expect(changed(draft, { place: null }).seenTotal).toBeNull()
    expect(changed(draft, { addOns: ['drone'] }).seenTotal).toBeNull()
    expect(changed(draft, { story: 'We met on a ferry.' }).seenTotal).toBe(320_000)
  })

  it('names the venue before the town, within what a place name may hold', () => {
    expect(placeOfDraft({ place: bruges, venue: ' The Belfry ' })?.name).toBe('The Belfry, Bruges')
    for (const venue of ['  ', '\u200b', '\u202e'])
      expect(placeOfDraft({ place: bruges, venue })).toEqual(bruges)
    expect(
      placeOfDraft({ place: { ...bruges, name: 'b'.repeat(110) }, venue: 'v'.repeat(80) })?.name,
    ).toHaveLength(120)
    expect(placeOfDraft({ place: null, venue: 'The Belfry' })).toBeNull()
  })
})
