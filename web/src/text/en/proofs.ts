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
  eyebrow: { proofs: 'Proofs', photographs: 'Photographs' },
  photographs,
  notOpen: {
    title: 'Your gallery is not open yet',
    body: 'Your photographs will appear here when they are ready, and you will hear from me at once.',
    action: 'Back to your booking',
  },
  closed: {
    title: 'You cannot open these photographs',
    body: 'They are not ready yet, or are no longer shared with you.',
    action: 'To your portal',
  },
  preparing: {
    title: 'Your photographs are being prepared',
    body: 'The first ones will appear here in a moment.',
  },
  nothingChosen: {
    title: 'No hearts yet',
    body: 'Tap the heart on a photograph to choose it.',
    action: 'Show all',
  },
  notHere: 'You are offline, and your choices have not reached this device yet.',
  choose: (name: string) => `Choose ${name}`,
  refused: 'That choice could not be saved, so it was undone.',
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
      client: (name: string) => `Ask me about ${name}`,
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
    emptyTitle: 'No galleries yet',
    emptyBody: 'Approving a booking opens its gallery.',
    emptyAction: 'To the queue',
    counts: (ready: number, failed: number) =>
      failed === 0 ? photographs(ready) : `${photographs(ready)}, ${failed} set aside`,
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
    dropBody: 'JPEG, PNG, WebP or HEIC, up to 50 MB each. Your client sees them once you publish.',
    /** Once the gallery is published. */
    dropBodyShown:
      'JPEG, PNG, WebP or HEIC, up to 50 MB each. Your client does not see what you add until you show it.',
    leftOut: (count: number) =>
      `${counted(count, 'other file')} left out: RAW files, sidecars and recordings are not uploaded.`,
    foldersAreSets: (names: readonly string[]) =>
      `${names.length === 1 ? 'This folder is a set now' : 'These folders are sets now'}: ${names.join(', ')}.`,
    foldersAreNoSets:
      'The folders could not be made into sets. The photographs are uploaded without sets; you can sort them below.',
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
        ...(putAside > 0 ? [`${grouped(putAside)} set aside`] : []),
      ].join(' · '),
    pause: 'Pause',
    resume: 'Resume',
    paused: 'Paused',
    cancelAll: 'Stop the upload',
    cancelTitle: 'Stop the upload?',
    cancelBody: (count: number) =>
      `${counted(count, 'file')} not sent yet will be left out. What has arrived stays.`,
    retryAll: 'Send interrupted files again',
    progress: (sent: string, all: string) => `${sent} of ${all}`,
    timeLeft: (seconds: number) => `${duration(seconds)} left`,
    summary: ({ files, ready, putAside, broken }: Record<Counted, number>) => {
      const coming = files - ready - putAside - broken
      const parts = [
        `${grouped(ready)} ready`,
        ...(coming > 0 ? [`${grouped(coming)} on the way`] : []),
        ...(broken > 0 ? [`${grouped(broken)} interrupted`] : []),
        ...(putAside > 0 ? [`${grouped(putAside)} set aside`] : []),
      ]
      return `${counted(files, 'file')}: ${parts.join(', ')}`
    },
    photos: 'Photographs',
    files: 'Files on their way',
    emptyTitle: 'No photographs yet',
    emptyBody: 'Drop the shoot above. Each file appears here with its status.',
    dropAgain: 'Drop the file again to retry it.',
    remove: (name: string) => `Take ${name} off the list`,
    state: {
      checking: 'Checking',
      waiting: 'Waiting',
      sending: 'Sending',
      working: 'Being prepared',
      broken: 'Interrupted',
      failed: 'Set aside',
    },
    brokeOff: 'The upload was interrupted before it was complete.',
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
      `${client} is told at once. Hide or delete first what you would rather keep back.`,
    shownNow: (client: string, count: number) =>
      `${client} can see ${counted(count, 'new photograph')} now.`,
    publishedNow: (client: string) => `${client} can see the gallery now.`,
  },
} as const
