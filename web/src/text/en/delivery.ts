import type { GateStep } from '@portal/model/delivery'
import { counted, grouped, photographs } from './counted.ts'

/** English, finals and downloads: the client's side and Les's. */
export const delivery = {
  download: 'Download',
  downloadThis: (name: string) => `Download ${name}`,
  ready: {
    title: 'Your photographs are ready',
    body: (count: number) =>
      count === 1
        ? 'One finished photograph is yours to keep.'
        : `${count} finished photographs are yours to keep.`,
  },
  /** Below the title of a gallery that is given out. */
  finished: (count: number) =>
    count === 1 ? '1 finished photograph' : `${grouped(count)} finished photographs`,
  /** What its wall shows. */
  shown: { label: 'What is shown', finished: 'Finished', all: 'With the proofs' },
  /** Downloads are open, and not everything that was chosen is there. */
  first: {
    title: 'The first photographs are finished',
    body: (count: number) =>
      count === 1
        ? 'One is yours already. I will write to you when the others are ready.'
        : `${grouped(count)} are yours already. I will write to you when the others are ready.`,
  },
  /** While there is nothing to give yet, and the invoice is not paid either. */
  unpaid:
    'I will write to you when they are finished. They open for download once the invoice is paid.',
  /** What the client does next, in Les's voice. */
  missing: {
    withdrawn: {
      title: 'Downloads are closed for the moment',
      body: 'Write to me, and I will tell you why.',
      action: 'Write to me',
    },
    submit: {
      title: 'Submit your choice first',
      body: 'Your finished photographs open for download once your choice is in and the invoice is paid.',
      action: 'To my choice',
    },
    pay: {
      title: 'One step left: the invoice',
      body: 'Your finished photographs open for download the moment it is paid.',
      action: 'Pay now',
    },
    finals: {
      title: 'I am working on your photographs',
      body: 'I will write to you when they are finished and ready to download.',
      action: 'Write to me',
    },
  } satisfies Record<GateStep, { title: string; body: string; action: string }>,
  dialog: {
    title: 'Download',
    what: 'Which photographs',
    this: 'This photograph',
    selection: 'My choice',
    set: 'One set',
    whichSet: 'Set',
    setOption: (name: string, count: number) => `${name} (${photographs(count)})`,
    all: 'All finished photographs',
    count: (count: number, size: string) => `${photographs(count)} · ${size}`,
    nothing: 'None finished yet',
    size: 'Size',
    sizes: {
      web: 'For the screen',
      print: 'For print',
    },
    sizeHints: {
      web: '2,048 pixels, quick to share',
      print: 'Full size, as I made them',
    },
    one: 'Download',
    zip: 'Make a ZIP',
    share: 'Save to Photos',
    sharing: (done: number, count: number) => `Fetching ${done} of ${count} …`,
    shareNow: (count: number) => (count === 1 ? 'Save it now' : `Save ${count} now`),
    shareNext: (from: number, to: number, all: number) =>
      from === to ? `Save ${from} of ${all}` : `Save ${from}–${to} of ${all}`,
    shared: (count: number) =>
      count === 1 ? 'Your phone has it now.' : `Your phone has all ${grouped(count)} now.`,
    notShared: 'That did not work. Try again, or download the ZIP.',
  },
  zips: {
    title: 'ZIP files',
    about: (count: number, size: string) => `${photographs(count)}, ${size}`,
    until: (day: string) => `until ${day}`,
    building: 'Being made',
    patience: 'You can leave this page; the bell tells you when it is ready.',
    part: (part: number, of: number) => (of === 1 ? 'Download the ZIP' : `Part ${part} of ${of}`),
    progress: (done: string, total: string) => `${done} of ${total}`,
    failed: 'A photograph in it was replaced or removed. Make the ZIP again.',
  },
  compare: {
    open: (name: string) => `Compare ${name} before and after`,
    title: 'Before and after',
    label: 'How much of the finished photograph shows',
    value: (percent: number) => `${percent} % after`,
    before: 'Before',
    after: 'After',
    hint: 'Drag, or use the arrow keys.',
  },
  room: {
    view: 'Finals',
    title: 'Finals',
    dropTitle: 'Drop the finished photographs here',
    dropBody:
      'They find their proofs by file name, whatever your editor has added to it (-Edit, _bw, (1) …). Several versions of one photograph, such as colour and black and white, stay side by side. Your client can download them once downloads are open.',
    dropAgain: (count: number) =>
      `${counted(count, 'file')} did not arrive. Drop ${count === 1 ? 'it' : 'them'} again:`,
    matched: (count: number, chosen: number) =>
      chosen === 0
        ? photographs(count)
        : `${count} of ${counted(chosen, 'chosen photograph')} finished`,
    total: (count: number) => `${photographs(count)} finished in all`,
    working: (count: number) => `${count} being prepared`,
    undecided: 'Which photograph is this?',
    why: {
      none: 'No photograph has this name.',
      several: 'Several photographs have this name.',
    },
    decide: 'Decide',
    decided: 'Being put in its place',
    decideTitle: (name: string) => `Where does ${name} belong?`,
    search: 'Search by file name',
    assign: (name: string) => `It is ${name}`,
    noSuch: 'No photograph has a name like that.',
    add: 'A new photograph',
    discard: 'Discard it',
    discarded: 'Discarded.',
    failed: 'Set aside',
    missing: 'Chosen, without a final',
    missingNone: 'Every chosen photograph has its final.',
    empty: 'No finals have arrived yet.',
    list: 'Finals waiting for you',
    versions: {
      title: 'Several versions',
      body: 'Each is shown and downloaded under its own name. To replace one, drop it again under the same name.',
      remove: (name: string) => `Remove ${name}`,
      removeTitle: (name: string) => `Remove ${name}?`,
      removeBody:
        'This version is deleted for good, along with its comments. The photograph and its other versions stay.',
      removeAction: 'Remove this version',
      removed: (name: string) => `${name} was removed.`,
    },
  },
  release: {
    title: 'Downloads',
    open: 'Open',
    closed: 'Closed',
    missing: {
      withdrawn: 'You have closed them.',
      submit: 'Your client has not submitted a choice yet.',
      pay: 'The invoice is not paid yet.',
      finals: 'There are no finals yet.',
    } satisfies Record<GateStep, string>,
    allDone: 'Paid and chosen, with finals to give.',
    overridden: 'You have opened them for this booking.',
    toldOn: (day: string) => `The client was told on ${day}.`,
    untold: (count: number, from: string | null) =>
      `Nobody has been told about ${photographs(count)} yet. That happens by itself once every chosen one is finished${from === null ? '' : `, but not before ${from}, so that you can look through them first`}.`,
    heldBack: (count: number) =>
      `You are holding back ${photographs(count)}. Nobody is told until you say so.`,
    tell: 'Tell now',
    telling: (count: number) => `Your client is told of ${photographs(count)}`,
    notTold: 'Nobody has been told.',
    told: 'Your client has been told.',
    hold: 'Hold back',
    letGo: 'Tell them when ready',
    release: 'Open anyway',
    withdraw: 'Close the downloads',
    keepClosed: 'Keep the downloads closed',
    byRules: 'Let them open by themselves',
    titles: {
      released: 'Open the downloads before everything is done?',
      withdrawn: 'Close the downloads?',
      'by-rules': 'Let the downloads open by themselves again?',
    },
    bodies: {
      released: 'The finals can be downloaded without payment and without a submitted choice.',
      withdrawn: 'Within a minute nothing can be downloaded any more, whatever is paid.',
      'by-rules':
        'They are open once the choice is submitted and the invoice is paid, and closed until then.',
    },
    reason: 'Why',
    reasonHint: 'Only for your log. Your client does not see it.',
    reasonMissing: 'Please say why, for the log.',
    done: 'Saved.',
    log: 'Who looked and downloaded',
    noLog: 'Nobody has downloaded anything yet.',
    viewed: (who: string, when: string) => `${who} looked on ${when}`,
    visits: (count: number, first: string | null) =>
      `${counted(count, 'visit')}${first === null ? '' : ` since ${first}`}`,
    neverViewed: (who: string) => `${who} has not looked yet.`,
    photo: (name: string, size: string) => `${name}, ${size}`,
    zip: (name: string, count: number, size: string) => `${name}, ${photographs(count)}, ${size}`,
    sizes: { web: 'for the screen', print: 'for print' },
    you: 'You',
    somebody: 'Somebody',
    /** What of a vendor's set it is. */
    asVendor: (set: string) => `as a vendor, “${set}”`,
    /** How many downloads are whose, of the latest. */
    apart: {
      client: (count: number, client: string) => `${client} (${count})`,
      members: (count: number) => `others who share it (${count})`,
      vendors: (count: number) => `vendors (${count})`,
      guests: (count: number) => `guests of links (${count})`,
      others: (count: number) => `you and others (${count})`,
    },
    apartAll: (counts: string) => `Downloads: ${counts}`,
    guest: (label: string) => `A guest with the link “${label}”`,
  },
} as const
