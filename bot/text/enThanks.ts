/** What the bot says in English about thanks from a colleague; a part of `en.ts`. */
export const thanks = {
  summary: (name: string) => `${name} thanks you`,
  heading: 'Thanks from a colleague',
  text: (name: string, title: string) => `${name} thanks you for “${title}”:`,
  phrase: {
    learned: 'I learned something from this.',
    useful: 'I could use this in my work.',
    wellSaid: 'Well said. I know the feeling.',
  },
  only: 'Only the two of you can see this. You need not answer.',
  remove: 'Take it away',
  stop: 'No more thanks, please',
  open: 'See in the tab',
  stopped: 'You get no more thanks. You can change that under Settings.',
  gone: 'This thanks is not here any more',
  goneText: 'It has been taken away for both of you.',
};
