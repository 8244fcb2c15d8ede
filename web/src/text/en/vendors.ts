import { photographs } from './counted.ts'

/** English, what is released to vendors: for them, for the client, and for Les, who releases it. */
export const vendors = {
  page: {
    title: 'Photographs for you',
    from: (client: string) => `Shared by ${client}`,
    lead: 'These are yours to look at and to download. Please ask before you publish them.',
    empty: {
      title: 'Nothing here any more',
      body: 'What was here has been taken back. If you need it, ask the photographer.',
    },
    home: 'To everything shared with you',
    count: photographs,
    size: 'Size',
    sizes: { print: 'For print, full size', web: 'For the screen, 2,048 pixels' },
    zip: 'Make a ZIP',
    zipMade: 'Your ZIP is on its way. You can leave this page; it will be here.',
    download: (name: string) => `Download ${name}`,
    notLoaded: 'Not open right now',
    lightbox: {
      label: 'Photograph',
      previous: 'Previous photograph',
      next: 'Next photograph',
      close: 'Close',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      position: (at: number, of: number) => `${at} of ${of}`,
    },
  },
  desk: {
    open: 'Release to vendors',
    title: 'Release to vendors',
    lead: (count: number) => `${photographs(count)}, to look at and to download.`,
    unfinished: (count: number) =>
      count === 1
        ? 'One of those you chose is not finished yet, and is left out.'
        : `${count} of those you chose are not finished yet, and are left out.`,
    none: 'None of those you chose is finished yet. Vendors get finished photographs alone.',
    closed: 'Vendors get photographs once the gallery itself is open for download.',
    tooMany: (most: number) => `One release holds ${photographs(most)} at most. Choose fewer.`,
    name: 'Name',
    nameHint: 'Vendors read it, and so does the client.',
    nameMissing: 'Please give it a name.',
    suggestion: 'For vendors',
    whom: 'For whom',
    all: 'All vendors',
    allHint: 'Whoever joins later as well',
    some: 'Some of them',
    someHint: 'Those you tick',
    noVendors: 'The client has let in no vendor yet. Those who join will find this.',
    noneTicked: 'Tick at least one vendor.',
    action: 'Release',
    released: (name: string) =>
      `“${name}” is with the vendors. They are told once you are done for a while.`,
    panelLead:
      'Vendors see and download what stands here, and nothing else of the gallery. To add something, choose photographs in the gallery and release them.',
    panelNone: 'Nothing is with vendors.',
  },
  /** The same for the client and for Les. */
  list: {
    title: 'With vendors',
    count: photographs,
    for: (names: string) => `for ${names}`,
    nobody: 'nobody yet',
    takeBack: 'Take back',
    takeBackOne: (name: string) => `Take “${name}” back`,
    takeBackTitle: (name: string) => `Take “${name}” back?`,
    takeBackBody:
      'It closes for vendors at once, with the ZIPs they have made of it. What they have downloaded stays with them.',
    takenBack: 'Vendors no longer have it.',
  },
  client: {
    lead: 'Finished photographs of yours that your photographer has released to vendors. They see these and nothing else.',
    none: 'Nothing yet. Your photographer releases photographs to vendors once yours are finished.',
  },
}
