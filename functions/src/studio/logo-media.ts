import { LogoId } from '@portal/model/ids'
import { file } from '@portal/model/paths'
import { z } from 'zod'
import { type MediaOwner, picture } from '../media-access/found-media.ts'

const Gaps = z.tuple([LogoId])

/** A logo is Les's alone, and shown only where he tries one on. */
export const logoMedia: MediaOwner<'logo'> = () => ({
  logo(gaps, pass) {
    const at = pass.role === 'admin' ? Gaps.safeParse(gaps).data : null
    return Promise.resolve(at ? picture(file.logo(...at)) : null)
  },
})
