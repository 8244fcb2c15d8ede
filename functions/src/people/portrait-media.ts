import { PersonId, PortraitId } from '@portal/model/ids'
import { mayViewPortrait } from '@portal/model/media'
import { doc, file, only } from '@portal/model/paths'
import { z } from 'zod'
import { isThere, read } from '#platform/firestore'
import { type MediaOwner, picture } from '../media-access/found-media.ts'
import { trusted } from '../media-access/trusted.ts'

const Gaps = z.tuple([PersonId, PortraitId])

/** A portrait is for whoever it shows, for Les, and for client and member of one another. */
export const portraitMedia: MediaOwner<'portrait'> = () => {
  const chosen = trusted(async (id) => (await read(only(doc.person(id), 'portrait')))?.portrait)
  const isMember = trusted((pair) => {
    const [member = '', client = ''] = pair.split('/')
    return isThere(doc.membership(member, client))
  })
  return {
    async portrait(gaps, pass) {
      const at = Gaps.safeParse(gaps).data
      if (!at) return null
      const [person, portrait] = at
      const isOpen = pass.role === 'admin' || pass.person === person
      const shared =
        !isOpen &&
        ((await isMember(`${pass.person}/${person}`)) ||
          (await isMember(`${person}/${pass.person}`)))
      if (!mayViewPortrait(pass, person, shared)) return null
      const isShown = (found: Awaited<ReturnType<typeof chosen>>) => found?.id === portrait
      // One that has just been chosen is there at once.
      return isShown(await chosen(person)) || isShown(await chosen.again(person))
        ? picture(file.portrait(person, portrait))
        : null
    },
  }
}
