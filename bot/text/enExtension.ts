/** What the bot says in English outside its own chat; a part of `en.ts`. */
export const extension = {
  elsewhere:
    'In other chats, the library is behind + beside the message box, and a message can become a draft behind its three dots.',
  card: {
    heading: 'From the library',
    own: 'Say it in your own words',
  },
  search: {
    none: 'Nothing in the library matches that. Try fewer or other words.',
    empty: 'The library is empty just now.',
    notJoined:
      'You have not joined the programme yet. Write “join” to Chalkline in the chat if you feel like it.',
  },
  makeDraft: {
    title: 'Make this a draft',
    own: 'The text goes to your own drafts. Nobody else sees it until you send it to somebody.',
    others:
      'Somebody else wrote this, so rewrite it in your own words. The draft is yours, and nobody else sees it until you send it to somebody.',
    name: 'Title',
    nameHint: 'So that you find it again',
    words: 'Your text',
    wordsHint: 'What would you like to say?',
    cut: 'The message is longer than fits here. The beginning is below.',
    save: 'Save the draft',
    needWords: 'Write a line first, so that there is something to save.',
    usedUp: 'This has been saved once with other words. Save again to keep these as a draft of their own.',
    saved: 'The draft is saved',
    savedText: 'It waits under Write. Go on with it whenever it suits you.',
    open: 'Open the draft',
  },
};

export type ExtensionText = typeof extension;
