import { type FindMedia, type MediaOwner, picture } from '../media-access/found-media.ts'
import { findPaper, type PaperKind } from './find-paper.ts'

/** Papers are for whom they are made out to, and made when they are first asked for. */
export const paperMedia: MediaOwner<PaperKind> = ({ files }) => {
  const paper =
    (kind: PaperKind): FindMedia =>
    async (gaps, pass) => {
      const found = await findPaper(kind, gaps, pass, files)
      return found && { ...picture(found.path), type: 'application/pdf', saveAs: found.name }
    }
  return {
    invoice: paper('invoice'),
    receipt: paper('receipt'),
    creditNote: paper('creditNote'),
    statement: paper('statement'),
  }
}
