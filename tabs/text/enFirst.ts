import { library, looks } from './enLibrary.ts';

/** What the first page says, fetched before everything else that the tab says. A part of `en.ts`. */
export const first = {
  name: 'Chalkline',
  outsideLink: '(leaves Teams)',
  menu: { label: 'Menu', desk: 'Desk', settings: 'Settings' },
  outside: {
    title: 'Chalkline lives in Microsoft Teams',
    text: 'This page works inside Teams, where it knows who you are. Open the Chalkline app in Teams to go on.',
  },
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address.',
    way: 'Go to the library',
  },
  status: {
    loading: 'Loading',
    failed: 'Could not load.',
    retry: 'Try again',
    crashed: 'The page could not be shown.',
    unexpected: 'Something went wrong. Nothing was lost. Try again shortly.',
    offline: 'No contact with the server. Check your connection and try again.',
    signIn: 'Teams could not sign you in. Close the tab, open it again, and try once more.',
  },
  language: { da: 'Danish', en: 'English' },
  source: {
    organisation: 'From the organisation',
    employee: 'From a colleague',
    expert: 'From an expert',
  },
  join: {
    title: 'You have not joined {{programme}}.',
    text: 'You are welcome to look around. If you join, content to share comes to you in the chat, no more often than you like.',
    action: 'Join',
    privacy: 'How we treat your data',
    hide: 'Hide this message',
    joinedTitle: 'You have joined.',
    joinedText: 'You decide each time, and you can leave under Settings whenever you like.',
  },
  itemFormat: {
    article: 'Article',
    video: 'Video',
    event: 'Event',
    job: 'Job',
    case: 'Case',
    report: 'Report',
    post: 'Post',
  },
  askCommunicator: 'Ask the communicator',
  library,
  looks,
};

export type FirstTexts = typeof first;
