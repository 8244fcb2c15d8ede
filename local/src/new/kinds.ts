import type { Kind } from './kind.ts'

const call: Kind = {
  words: 2,
  rooms: 'functions/src',
  anyRoom: false,
  taken: { in: ['model/src/calls.ts'], as: ['newName'] },
  entries: [
    {
      file: 'model/src/calls.ts',
      where: 'imports',
      lines: "import { newName } from './new-name.ts'",
    },
    {
      file: 'model/src/calls.ts',
      where: { endOf: /^export const calls = \{$/m },
      lines: '  newName,',
    },
    {
      file: 'functions/src/index.ts',
      where: 'imports',
      lines: "import { newName } from './the-room/new-name.ts'",
    },
    {
      file: 'functions/src/index.ts',
      where: { endOf: /^const handlers = \{$/m },
      lines: '  newName,',
    },
    {
      file: 'tests/calls/right-inputs.ts',
      where: { endOf: /^export const right\b.*\{$/m },
      lines: "  newName: { booking: 'no-such-booking' },",
    },
  ],
  decide: [
    'who may ask (`role`), what is handed in and what is returned: model/src/new-name.ts',
    'what is written, in one transaction, with its audit entry: functions/src/the-room/new-name.ts',
    'how it may be refused: a code of model/src/failure.ts for each way, and a test',
    'whether it is costly, and so has a `budget` of its own',
    "which button asks for it: `call('newName', …)` within `useAct` in web/src/features",
  ],
}

const notification: Kind = {
  words: 1,
  rooms: 'functions/src',
  anyRoom: false,
  taken: { in: ['web/src/text/en/notice-kinds.ts'], as: ['new-name'] },
  entries: [
    {
      file: 'model/src/notice-kinds/the-domain.ts',
      where: { endOf: /^export const \w+Notices = \{$/m },
      lines: `  'new-name': noticeKind({
    channels: ['bell', 'mail'],
    lands: theLanding,
    heard: { client: 'request' },
    data: { name: words, package: words },
    words: {
      title: 'New name',
      body: '{package}, {name}.',
      button: 'Open it',
    },
  }),`,
    },
    {
      file: 'web/src/text/en/notice-kinds.ts',
      where: { endOf: /^export const noticeKinds = \{$/m },
      lines: "  'new-name': 'New name',",
    },
    {
      file: 'web/src/text/en/notice-kinds.ts',
      where: { endOf: /^export const noticeKindsAtDesk = \{$/m },
      lines: "  'new-name': 'New name',",
    },
  ],
  decide: [
    'its channels, where its button leads, its heading, data and words: model/src/notice-kinds/the-domain.ts',
    'how its reader and Les call it: web/src/text/en/notice-kinds.ts',
    'whom it is for (Les is `studioDesk`, without an e-mail), and about what: functions/src/the-room/tell-new-name.ts',
    'which use-case tells it, in the transaction of the change: call tellNewName there, and test it by way of that',
    'whether it may be true no longer when it was held back: functions/src/registry/notices.ts',
  ],
}

const screen: Kind = {
  words: 1,
  rooms: 'web/src/features',
  anyRoom: true,
  taken: { in: ['model/src/routes.ts', 'web/src/text/every.ts'], as: ['newName'] },
  entries: [
    {
      file: 'model/src/routes.ts',
      where: { endOf: /^ {2}desk: \{$/m },
      lines: '    newName: () => `${desk}/new-name`,',
    },
    {
      file: 'web/src/app/routes.tsx',
      where: { endOf: /path: routes\.desk\.home\(\),\n(?:.*\n)*? {4}children: \[$/m },
      lines: `      screen(
        routes.desk.newName(),
        async () => (await import('#features/the-room/new-name-page.tsx')).NewNamePage,
      ),`,
    },
    {
      file: 'web/src/text/every.ts',
      where: 'end',
      lines: "export { newName } from './en/new-name.ts'",
    },
  ],
  decide: [
    'whose it is: a client’s stands below `portal` in model/src/routes.ts and web/src/app/routes.tsx',
    'what it follows live, and how much of it: web/src/features/the-room/new-name-page.tsx',
    'its words, also for when there is nothing yet: web/src/text/en/new-name.ts',
    'how one gets there: web/src/app/{desk,client}-shell.tsx, web/src/features/palette/use-entries.ts',
    'what it reads, as a row of docs/reads.md; and its address in tests/e2e/policy.spec.ts',
  ],
}

const collection: Kind = {
  words: 1,
  rooms: 'functions/src',
  anyRoom: false,
  taken: { in: ['model/src/paths.ts'], as: ['newName', 'newNames'] },
  entries: [
    {
      file: 'model/src/paths.ts',
      where: 'imports',
      lines: "import { NewName } from './new-name.ts'",
    },
    {
      file: 'model/src/paths.ts',
      where: { endOf: /^export const doc = \{$/m },
      lines: "  newName: (id: string) => at(NewName, 'newNames', id),",
    },
    {
      file: 'model/src/paths.ts',
      where: { endOf: /^export const collection = \{$/m },
      lines: "  newNames: () => at(NewName, 'newNames'),",
    },
    {
      file: 'model/src/examples.ts',
      where: 'imports',
      lines: "import type { NewName } from './new-name.ts'",
    },
    {
      file: 'model/src/examples.ts',
      where: 'end',
      lines: "\nexport const aNewName = example<NewName>({ client: 'ann', createdAt: noon })",
    },
    {
      file: 'model/src/records/every-record.ts',
      where: { endOf: /^export const everyRecord = \{$/m },
      lines: "  newName: at(doc.newName('new-name-1'), one.aNewName()),",
    },
    {
      file: 'firestore.rules',
      where: { before: /^ {4}\/\/ accounts, /m },
      lines: `    match /newNames/{newName} {
      allow read: if isLes();
      allow write: if false; // the-room
    }
`,
    },
  ],
  decide: [
    'its fields, with limits that rules and schema share: model/src/new-name.ts and aNewName in model/src/examples.ts',
    'what keeps this release’s shape for the next: npm run fix, after each change of the schema',
    'who else may read it, and lists of which length: firestore.rules and tests/rules/new-names.test.ts',
    'what a browser may write itself, if anything: also tests/rules/accepted/client-writes.ts',
    'the use-case that writes it: npm run new -- call the-room <verb-noun>',
    'what is asked of it beside single fields: firestore.indexes.json',
    'where it is found: a row of docs/where-to-find-what.md',
  ],
}

/** What `npm run new` can begin. */
export const kinds: Readonly<Record<string, Kind>> = { call, notification, screen, collection }
