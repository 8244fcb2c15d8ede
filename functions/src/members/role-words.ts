import type { MemberRole } from '@portal/model/member'

/** What an invitation says of what its role may do. */
export const rightsOf: Record<MemberRole, string> = {
  partner: 'you see everything, choose photographs and write along',
  family: 'you see the photographs, give hearts and say what you think',
  vendor: 'you see the photographs, and download what is released',
}
