import {
  inThreadOfGallery,
  onChoice,
  onComments,
  onDownloads,
  onFinals,
  onGallery,
} from './landings.ts'
import { noticeKind } from './notice-kind.ts'
import { choice, comments, day, extras, photographs, quantity, stays, words } from './fields.ts'

const facts = { package: 'Package', date: 'Until' }

/** What is told of photographs, from the gallery to the download. */
export const galleryNotices = {
  'gallery-published': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, count: quantity, choice },
    words: {
      title: 'Your gallery is ready',
      body: '{count} photographs are waiting for you, {name}. {choice}',
      button: 'Open the gallery',
    },
  }),
  'proofs-added': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onGallery,
    heard: { client: 'pictures' },
    data: { name: words, package: words, photographs },
    words: {
      title: 'There are new photographs in your gallery',
      body: 'I have added {photographs} to {package}, {name}. Come and have a look.',
      button: 'Open the gallery',
    },
  }),
  'choose-soon': noticeKind({
    channels: ['bell', 'mail'],
    lands: onGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, chosen: quantity, included: quantity, date: day },
    words: {
      title: 'Please choose your favourites',
      body: '{chosen} of {included} have a heart so far, {name}. The last day to choose is {date}; please submit your choice by then.',
      button: 'Keep choosing',
    },
  }),
  'selection-received': noticeKind({
    channels: ['bell', 'mail'],
    lands: onChoice,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, count: quantity, included: quantity, extras },
    words: {
      title: 'I have your choice',
      body: 'Thank you, {name}: {count} photographs, and I am starting on them now. {extras} If you want to change something, write to me.',
      button: 'See your choice',
    },
  }),
  'selection-reopened': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, words },
    words: {
      title: 'Your choice is open again',
      body: '“{words}” Your hearts are as you left them, {name}. Submit them again when you are done.',
      button: 'Open the gallery',
    },
  }),
  'comment-answered': noticeKind({
    channels: ['bell', 'mail'],
    lands: onComments,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, comments, photographs, text: words },
    words: {
      title: 'I wrote to you about your photographs',
      body: '{name}, I left a comment on {photographs}: “{text}”',
      button: 'Read and reply',
    },
  }),
  'photographs-ready': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onDownloads,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, photographs },
    words: {
      title: 'Your photographs are ready to download',
      body: '{name}, the finished photographs of {package} are yours: one by one, or all together as a ZIP.',
      button: 'Download them',
    },
  }),
  'photographs-added': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onDownloads,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, photographs },
    words: {
      title: 'More photographs are ready',
      body: 'Just finished for you, {name}: {photographs} from {package}, yours to download.',
      button: 'Download them',
    },
  }),
  'zip-ready': noticeKind({
    channels: ['bell', 'push'],
    lands: onDownloads,
    facts,
    heard: { client: 'pictures' },
    data: { count: quantity, package: words, days: quantity },
    words: {
      title: 'Your ZIP is ready',
      body: '{count} photographs from {package}. It stays there for {days} days.',
      button: 'Download it',
    },
  }),
  'gallery-expires': noticeKind({
    channels: ['bell', 'mail'],
    lands: onGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, date: day },
    words: {
      title: 'Your gallery is open until {date}',
      body: 'After that day {package} goes into the archive, {name}. Download what you want to keep by then, or write to me if you need longer.',
      button: 'Open the gallery',
    },
  }),
  'gallery-archived': noticeKind({
    channels: ['bell', 'mail'],
    lands: inThreadOfGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words },
    words: {
      title: 'Your gallery is in the archive',
      body: '{package} is closed now, {name}. Nothing in it is lost: your hearts and comments are kept, and I can open it again whenever you ask.',
      button: 'Ask me to open it',
    },
  }),
  'gallery-reopened': noticeKind({
    channels: ['bell', 'mail'],
    lands: onGallery,
    facts,
    heard: { client: 'pictures' },
    data: { name: words, package: words, stays },
    words: {
      title: 'Your gallery is open again',
      body: '{package} is as you left it, {name}. {stays}',
      button: 'Open the gallery',
    },
  }),
  'selection-submitted': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onChoice,
    facts,
    heard: { desk: 'choices' },
    data: { name: words, package: words, count: quantity, included: quantity, extras },
    words: {
      title: '{name} has chosen {count} photographs',
      body: '{package}: {included} are included. {extras}',
      button: 'Open the gallery',
    },
  }),
  'comments-arrived': noticeKind({
    channels: ['bell', 'mail'],
    lands: onComments,
    facts,
    heard: { desk: 'choices' },
    data: { name: words, package: words, comments: comments, photographs, text: words },
    words: {
      title: '{name} wrote about {photographs}',
      body: '{comments} on {package}. The latest: “{text}”',
      button: 'Read and reply',
    },
  }),
  'gallery-over': noticeKind({
    channels: ['bell'],
    lands: onGallery,
    facts,
    data: { name: words, package: words, date: day },
    words: {
      title: '{name}’s gallery is archived',
      body: '{package}: its last day was {date}. You can open it again at any time.',
      button: 'Open the gallery',
    },
  }),
  'finals-aside': noticeKind({
    channels: ['bell'],
    lands: onFinals,
    data: { name: words, package: words, photographs },
    words: {
      title: '{photographs} for {name} could not be placed',
      body: '{package}: a file could not be read, or its name fits no proof, or several. Finals says which, and why.',
      button: 'Open the finals',
    },
  }),
  'finals-downloaded': noticeKind({
    channels: ['bell'],
    lands: onDownloads,
    data: { name: words, package: words },
    words: {
      title: '{name} has started downloading',
      body: 'The first finished photographs from {package} have been downloaded. The gallery says who took what, and when.',
      button: 'Open the gallery',
    },
  }),
} as const
