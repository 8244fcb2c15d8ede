import { counted, grouped, photographs } from './counted.ts'

/** "a minute", "12 minutes", "about 2 hours"; seconds below one minute are rounded to ten. */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(10, Math.round(seconds / 10) * 10)} seconds`
  const minutes = Math.round(seconds / 60)
  if (minutes === 1) return 'a minute'
  if (minutes < 90) return `${minutes} minutes`
  return `about ${Math.round(minutes / 60)} hours`
}

type Counted = 'files' | 'ready' | 'putAside' | 'broken'

/** English, proofs: the client's gallery and Les's upload room. */
export const proofs = {
  title: 'Your gallery',
  eyebrow: 'Proofs',
  photographs,
  notOpen: {
    title: 'Your gallery is not open yet',
    body: 'Your photographs appear here when they are ready, and you hear from me at once.',
    action: 'Back to your booking',
  },
  closed: {
    title: 'These photographs are not open to you',
    body: 'They are not ready yet, or are not shared with you any more.',
    action: 'To your portal',
  },
  preparing: {
    title: 'Your photographs are being prepared',
    body: 'The first ones appear here by themselves in a moment.',
  },
  nothingChosen: {
    title: 'No hearts yet',
    body: 'Tap the heart on a photograph to choose it.',
    action: 'Show all',
  },
  notHere: 'You are offline, and your choices have not reached this device yet.',
  choose: (name: string) => `Choose ${name}`,
  refused: 'That choice could not be kept, so it was taken back.',
  notLoaded: 'Not loaded',
  limit: {
    letGo: (name: string) => `Let go of ${name}`,
    keep: 'Keep my choice as it is',
    exchanged: (out: string, into: string) => `${out} made room for ${into}.`,
    undo: 'Undo',
  },
  lightbox: {
    label: 'Photograph',
    /** Takes a photograph along to the chat. */
    ask: {
      client: (name: string) => `Ask Les about ${name}`,
      studio: (name: string) => `Send ${name} in the chat`,
    },
    position: (index: number, total: number) => `${grouped(index)} / ${grouped(total)}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },

  galleries: {
    title: 'Galleries',
    eyebrow: 'Proofing',
    emptyTitle: 'No gallery yet',
    emptyBody: 'Approving a booking opens its gallery.',
    emptyAction: 'To the queue',
    counts: (ready: number, failed: number) =>
      failed === 0 ? photographs(ready) : `${photographs(ready)}, ${failed} put aside`,
    included: (count: number) => `${count} to choose`,
    finals: (count: number) => `${count} finished`,
    since: (day: string) => `since ${day}`,
    search: 'Search by name or title',
    count: (count: number) => counted(count, 'gallery', 'galleries'),
    narrow: 'Show galleries that are',
    all: 'All',
    states: {
      hidden: 'Not published',
      open: 'Choosing',
      submitted: 'Submitted',
      reopened: 'Reopened',
      finished: 'Finished',
      archived: 'Archived',
    },
    noneFound: 'No gallery like that',
    noneFoundBody: 'Try fewer letters, or look in all of them.',
    showAll: 'Show all',
  },
  published: 'Published',
  hidden: 'Not published',
  room: {
    title: 'Gallery',
    back: 'All galleries',
    gone: 'There is no gallery at this address.',
    for: (client: string) => `for ${client}`,
    dropTitle: 'Drop a folder or photographs here',
    dropBody:
      'JPEG, PNG, WebP or HEIC, up to 50 MB each. They show to the client once you publish.',
    leftOut: (count: number) =>
      `${counted(count, 'file')} beside the photographs left out: RAW files, sidecars and recordings.`,
    foldersAreSets: (names: readonly string[]) =>
      `${names.length === 1 ? 'This folder is a set now' : 'These folders are sets now'}: ${names.join(', ')}.`,
    foldersAreNoSets:
      'The folders could not be made into sets. The photographs are uploaded without; put them into sets below.',
    dropNow: 'Let go to upload',
    pickFolder: 'Choose a folder',
    pickFiles: 'Choose files',
    nothingFound: 'There were no files in that.',
    uploading: 'Upload',
    offline: 'Waiting for the connection',
    finished: 'Upload finished',
    dismiss: 'Done',
    tally: (sent: number, there: number, putAside: number) =>
      [
        ...(sent > 0 || there + putAside === 0 ? [`${grouped(sent)} uploaded`] : []),
        ...(there > 0 ? [`already there: ${grouped(there)}`] : []),
        ...(putAside > 0 ? [`${grouped(putAside)} put aside`] : []),
      ].join(' · '),
    pause: 'Pause',
    resume: 'Go on',
    paused: 'Paused',
    cancelAll: 'Stop the upload',
    cancelTitle: 'Stop the upload?',
    cancelBody: (count: number) =>
      `${counted(count, 'file')} not sent yet will be left out. What has arrived stays.`,
    retryAll: 'Send again what broke off',
    progress: (sent: string, all: string) => `${sent} of ${all}`,
    timeLeft: (seconds: number) => `${duration(seconds)} left`,
    summary: ({ files, ready, putAside, broken }: Record<Counted, number>) => {
      const coming = files - ready - putAside - broken
      const parts = [
        `${grouped(ready)} ready`,
        ...(coming > 0 ? [`${grouped(coming)} on the way`] : []),
        ...(broken > 0 ? [`${grouped(broken)} broken off`] : []),
        ...(putAside > 0 ? [`${grouped(putAside)} put aside`] : []),
      ]
      return `${counted(files, 'file')}: ${parts.join(', ')}`
    },
    photos: 'Photographs',
    files: 'Files on their way',
    emptyTitle: 'No photograph yet',
    emptyBody: 'Drop the shoot above. Each file shows here with its state.',
    dropAgain: 'Drop the file again to try it once more.',
    remove: (name: string) => `Take ${name} off the list`,
    state: {
      checking: 'Looking at it',
      waiting: 'Waiting',
      sending: 'Sending',
      working: 'Being prepared',
      broken: 'Broke off',
      failed: 'Put aside',
    },
    brokeOff: 'The upload broke off before it was complete.',
    retry: (name: string) => `Send ${name} again`,
    cancel: (name: string) => `Leave out ${name}`,
    share: (name: string) => `${name}, sent`,
    publish: 'Publish',
    publishTitle: 'Publish this gallery?',
    publishBody: (client: string, count: number) =>
      `${client} is told at once and sees ${photographs(count)}. What you add later waits until you show it.`,
    newHere: (count: number) => `${counted(count, 'new photograph')} you have not shown yet`,
    newHereBody: (client: string) =>
      `The gallery is published, so ${client} does not see what you add until you say so.`,
    showNew: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
    showNewTitle: (count: number) => `Show ${counted(count, 'new photograph')}?`,
    showNewBody: (client: string) =>
      `${client} is told at once. What you would rather keep back, hide or delete first.`,
    shownNow: (client: string, count: number) =>
      `${client} can see ${counted(count, 'new photograph')} now.`,
    publishedNow: (client: string) => `${client} can see the gallery now.`,
  },
} as const
