import { counted, grouped, photographs } from './counted.ts'

/** English, how Les lays out a gallery: sets, order, hiding, deleting. */
export const arranging = {
  count: grouped,
  title: 'Gallery',
  hint: 'Select photographs to hide, delete or put them into a set. Drag to reorder.',
  order: 'Order',
  orders: {
    captured: 'Capture time',
    name: 'File name',
    hand: 'By hand',
  },
  sets: 'Sets',
  tabs: 'Show',
  all: 'All',
  noSet: 'In no set',
  hidden: 'Hidden',
  grid: (words: string) => `Photographs, ${words}`,
  photo: (name: string, about: string[]) => [name, ...about].join(', '),
  isCover: 'cover',
  emptySet: 'Nothing in this set yet',
  emptySetBody: 'Select photographs under All and put them into it.',
  emptyHidden: 'Nothing is hidden',
  empty: 'No photograph is ready yet',
  emptyBody: 'What you upload shows here as soon as its proof is made.',

  bar: 'What to do with the selection',
  selected: (count: number) => `${count} selected`,
  dragged: photographs,
  clear: 'Select nothing',
  intoSet: 'Put into a set',
  intoSetChoose: 'Put into…',
  earlier: 'Move earlier',
  later: 'Move later',
  hide: 'Hide',
  show: 'Show again',
  cover: 'Make cover',
  noCover: 'No longer cover',
  delete: 'Delete',
  undo: 'Undo',

  did: {
    moved: (count: number) => `${photographs(count)} moved.`,
    byHand: (count: number) => `${photographs(count)} moved. The order is yours now.`,
    intoSet: (count: number, set: string) => `${photographs(count)} put into ${set}.`,
    outOfSets: (count: number) => `${photographs(count)} taken out of the set.`,
    hidden: (count: number) => `${photographs(count)} hidden.`,
    shown: (count: number) => `${photographs(count)} shown again.`,
    deleted: (count: number) => `${photographs(count)} deleted.`,
    cover: 'This is the cover now.',
    noCover: 'The gallery has no cover now.',
    order: (order: string) => `Order: ${order}.`,
    sets: 'The sets are saved.',
    removed: 'The file was taken off the list.',
  },

  deleting: {
    title: (count: number) => `Delete ${photographs(count)}?`,
    body: 'The files and proofs go for good. This cannot be undone.',
    with: (hearts: number, comments: number) =>
      [
        ...(hearts > 0 ? [hearts === 1 ? '1 heart' : `${hearts} hearts`] : []),
        ...(comments > 0 ? [comments === 1 ? '1 comment' : `${comments} comments`] : []),
      ].join(' and '),
    goWith: (what: string) => `${what} of your client go with them.`,
    progress: (done: number, all: number) => `${done} of ${all} deleted`,
    action: 'Delete for good',
  },

  setsSheet: {
    title: 'Sets',
    body: 'Your client sees them in this order, as getting ready, ceremony, party.',
    name: (index: number) => `Name of set ${index}`,
    placeholder: 'Ceremony',
    add: 'Add a set',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    twice: 'Two sets cannot be called alike.',
    unnamed: 'Give this set a name.',
    limit: 'A gallery holds at most 30 sets.',
    keeps: 'Removing a set keeps its photographs.',
    save: 'Save',
  },

  interrupted: {
    title: 'An upload was interrupted',
    resume: (count: number) => `Go on (${grouped(count)} left)`,
    body: 'The browser will ask to read the folder once more.',
    dropAgain: (count: number) =>
      `${counted(count, 'file is', 'files are')} left. Drop the same folder again: what is there is skipped.`,
    more: (count: number) => `and ${grouped(count)} more`,
    notFound: (count: number) =>
      `${counted(count, 'file')} could not be read any more. Drop what is missing again.`,
    forget: 'Leave them out',
  },
} as const
