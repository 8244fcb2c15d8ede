import type { Attachment } from '@portal/model/attachment'
import type { Comment } from '@portal/model/comment'
import { dina, les } from './people.ts'

/** The comment that carries a picture. */
export const commentWithPicture = 'demo-comment-rings'

/** What Dina and Les have said about her photographs by a given time. Keys are document ids. */
export function commentsOfDina(now: Date, picture: Attachment): Map<string, Comment> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const said = {
    parent: null,
    attachments: [],
    pin: null,
    retouch: false,
    done: null,
    deleted: false,
  }
  const byDina = { ...said, author: dina.id, side: 'client' } as const
  const byLes = { ...said, author: les.id, side: 'studio' } as const
  return new Map<string, Comment>([
    [
      'demo-comment-dress',
      {
        ...byDina,
        photo: 'demo-still-0',
        text: 'My mother’s dress. Could the hanger disappear?',
        pin: { x: 0.52, y: 0.15 },
        retouch: true,
        at: ago(95),
      },
    ],
    [
      'demo-answer-dress',
      {
        ...byLes,
        photo: 'demo-still-0',
        parent: 'demo-comment-dress',
        text: 'It will be gone in the final picture.',
        at: ago(40),
      },
    ],
    [
      commentWithPicture,
      {
        ...byDina,
        photo: 'demo-still-2',
        text: 'This is the one for my grandmother, beside the other one she has.',
        attachments: [picture],
        done: { at: ago(35), by: les.id },
        at: ago(90),
      },
    ],
  ])
}
