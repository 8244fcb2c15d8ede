import { Failure } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import { budgetLimits } from '@portal/model/upload-budget'
import { signedIn } from '#platform/call'
import { budgetsOf, type SharedFiles } from '../shared-files/shared-files.ts'

/** The portrait of an account, brought by whoever it is of. A HEIC is one as well. */
export const portraitFiles: SharedFiles<'portrait'> = {
  onlyPictures: false,

  async budgetsFor(tx, { person }, actor) {
    if (signedIn(actor) !== person) throw new Failure('not-found')
    await tx.read(doc.standing(person))
    return budgetsOf(person, true, `portrait-${person}`, budgetLimits.portrait)
  },

  async isNamed(tx, { person }, id: string) {
    return (await tx.find(only(doc.person(person), 'portrait')))?.portrait?.id === id
  },
}
