/** What the tab says in English about thanks between colleagues; a part of `en.ts`. */
export const thanks = {
  title: 'Thanks between colleagues',
  text: 'Only the two of you see a thanks. Either can take it away, for both.',
  give: 'Thank {{name}}',
  send: 'Say thanks',
  only: 'Only the two of you will see it. No answer is expected.',
  choose: 'What do you want to say?',
  phrase: {
    learned: 'I learned something from this.',
    useful: 'I could use this in my work.',
    wellSaid: 'Well said. I know the feeling.',
  },
  own: 'In my own words',
  words: 'Your words (at most 200 characters)',
  lacksWords: 'Write a few words, or choose one of the others.',
  given: 'You have thanked {{name}}. Only the two of you see it.',
  got: 'Thanks you got',
  gotNone: 'Colleagues can thank you for a post of yours in the library.',
  gave: 'Thanks you gave',
  gaveNone: 'You can thank a colleague from their post in the library.',
  remove: 'Take it away',
  settings:
    'A colleague can thank you for a post of yours in the library. Only the two of you see it, and nothing is counted.',
  on: 'Colleagues may thank me',
};
