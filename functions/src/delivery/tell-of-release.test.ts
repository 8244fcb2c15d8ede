import { withNews } from '@portal/model/delivery'
import { placeholdersOf } from '@portal/model/notice-texts'
import { bellOf, deliveriesOf, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))

const { read } = await import('#platform/firestore')
const { doc } = await import('@portal/model/paths')
const { aGalleryToDeliver, letOut } = await import('@portal/testing/arrange/a-gallery-to-deliver')
const { tellOfRelease } = await import('./tell-of-release.ts')

type Gallery = Awaited<ReturnType<typeof aGalleryToDeliver>>
const members = { pat: 'partner', fay: 'family', flo: 'vendor' } as const
const names = { pat: 'Pat', fay: 'Fay', flo: 'Flo' }
let gallery: Gallery

studioInMemory()
beforeEach(async () => {
  gallery = await aGalleryToDeliver('LES_0001.jpg')
  await gallery.change({ finals: 1, members, viewers: ['fay', 'pat'], names })
  await letOut(gallery)
})

/** So many finals more have come, and Les has had time to look. */
async function tell(news = 1): Promise<void> {
  const { release } = (await read(doc.gallery(gallery.id)))!
  await gallery.change({ release: { ...withNews(release, new Date(0)), news } })
  await tellOfRelease(gallery.id)
}

const toldTo = async (person: string) => (await bellOf(person)).map(({ kind }) => kind)

test('the client and partners hear of downloads, the family of what there is to see, vendors of nothing', async () => {
  await tell()
  expect(await toldTo(gallery.client)).toEqual(['photographs-ready'])
  expect(await toldTo('pat')).toEqual(['photographs-ready'])
  expect(await toldTo('flo')).toEqual([])
  const fay = await bellOf('fay')
  expect(fay).toMatchObject([
    {
      kind: 'photographs-shown',
      data: { name: 'Fay', package: 'The Wedding', client: 'Ann Maes' },
      about: { gallery: gallery.id },
      link: `/portal/gallery/${gallery.id}`,
    },
  ])
  expect(Object.keys(fay[0]!.data)).toEqual(
    expect.arrayContaining(placeholdersOf('photographs-shown')),
  )
  const mails = await deliveriesOf({ kind: 'photographs-shown', channel: 'mail' })
  expect(mails.map(({ value }) => [value.to, value.email])).toEqual([['fay', null]])
})

test('what comes later the family sees without being told again', async () => {
  await tell()
  await tell(3)
  expect((await toldTo('pat')).toSorted()).toEqual(['photographs-added', 'photographs-ready'])
  expect(await toldTo('fay')).toEqual(['photographs-shown'])
})
