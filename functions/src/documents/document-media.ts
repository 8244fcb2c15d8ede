import { type FindMedia, type MediaOwner, picture } from '../media-access/found-media.ts'
import { findDocument, type DocumentKind } from './find-document.ts'

/** Documents are for whom they are made out to, and made when they are first asked for. */
export const documentMedia: MediaOwner<DocumentKind> = ({ files }) => {
  const ofKind =
    (kind: DocumentKind): FindMedia =>
    async (gaps, pass) => {
      const found = await findDocument(kind, gaps, pass, files)
      return found && { ...picture(found.path), type: 'application/pdf', saveAs: found.name }
    }
  return {
    invoice: ofKind('invoice'),
    receipt: ofKind('receipt'),
    creditNote: ofKind('creditNote'),
    statement: ofKind('statement'),
  }
}
