/** What the tab says in English around lessons; a part of `en.ts`. */
export const lessons = {
  tab: 'Short lessons',
  lead: 'Two or three minutes each, when it suits you. Only you can see which ones you have done.',
  courses: { managers: 'For you who lead others', everyone: 'For everyone' },
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  done: 'Done',
  progress: '{{done}} of {{total}} done. Only you can see that.',
  startCards: 'Take them as cards in the chat',
  nextCard: 'Send the next one to the chat',
  sent: 'It is in your chat with Chalkline.',
  noRight: 'There is no right answer, and nobody sees yours.',
  next: 'Next lesson',
  all: 'See all lessons',
  managersTitle: 'A short course',
  managersText:
    'Five lessons of two or three minutes: how to back people, read a draft, and what to do when something goes wrong.',
};
