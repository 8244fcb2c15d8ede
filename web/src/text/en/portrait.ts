/** English, the picture somebody chooses of themselves. */
export const portrait = {
  title: 'Your photograph',
  lead: 'Optional. I see it beside your name, and so does whoever you share with.',
  choose: 'Choose a photograph',
  another: 'Choose another',
  remove: 'Remove',
  file: 'A photograph of yourself',
  sending: 'Your photograph is on its way',
  working: 'One moment, it is being cut to size.',
  shown: 'Your photograph is here.',
  removed: 'Your photograph is gone.',
  tooLarge: 'This file is larger than 50 MB.',
} as const
