/** English, how long galleries stay and what is archived: the client's side and Les's. */
export const expiry = {
  /** Quietly, below the title of a gallery. */
  availableUntil: (day: string) => `Available until ${day}`,
  ending: {
    title: (day: string) => `Open until ${day}`,
    released:
      'After that day this gallery goes into the archive. Download what you want to keep by then, or write to me if you need longer.',
    waiting: 'After that day this gallery goes into the archive. Write to me if you need longer.',
    member: (client: string) =>
      `After that day this gallery goes into the archive. If you need longer, ask ${client}.`,
    download: 'Download all',
    ask: 'Write to me',
  },
  archived: {
    title: 'This gallery is in the archive',
    since: (day: string) => `Since ${day}.`,
    body: 'Nothing in it is lost. Your hearts and comments are kept, and I can open it again.',
    action: 'Ask me to open it',
    /** For those who do not write to Les. */
    member: (client: string) => `Nothing in it is lost. ${client} can have it opened again.`,
  },
  /** The client's link to the gallery. */
  link: (day: string) => `In the archive since ${day}`,
  desk: {
    until: (day: string) => `Until ${day}`,
    noEnd: 'No last day',
    archived: 'Archived',
    archivedOn: (day: string) => `Archived ${day}`,
    section: 'Archived',
    change: 'Change how long it stays',
    title: 'How long it stays',
    lead: 'Clients are warned 14 and 3 days before. When the last day is over the gallery is archived; nothing in it is deleted.',
    leadBefore: 'A day you set now applies when you publish. Without one, your settings decide.',
    lastDay: 'Last day',
    lastDayHint: 'Leave it empty to keep the gallery open until you archive it.',
    save: 'Save',
    saved: 'Saved.',
    archive: 'Archive now',
    archiveTitle: (client: string) => `Archive ${client}’s gallery?`,
    archiveBody:
      'Your client and everybody it is shared with lose access within a minute: no photographs, no downloads, no hearts. They are told that it is archived. Everything stays as it is, and you can open it again.',
    reason: 'Why',
    reasonHint: 'Only for your log. You can leave it empty.',
    archiveDone: (client: string) => `${client} cannot see the gallery any more.`,
    reopen: 'Open again',
    reopenTitle: (client: string) => `Open ${client}’s gallery again?`,
    reopenBody:
      'Everything is as it was, hearts and comments included. Your client is told at once.',
    reopened: (client: string) => `${client} can see the gallery again.`,
  },
  settings: {
    title: 'Galleries',
    lead: 'How long a gallery stays open once you publish it. Published galleries keep the day they have; you can change it in each.',
    ends: 'Archive galleries automatically',
    endsHint: 'With a warning 14 and 3 days before. Off: they stay until you archive them.',
    days: 'Days, after publishing',
  },
} as const
