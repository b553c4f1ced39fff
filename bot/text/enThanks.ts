/** What the bot says in English about thanks from a colleague; a part of `en.ts`. */
export const thanks = {
  heading: (name: string) => `${name} thanks you`,
  about: (title: string) => `For “${title}”`,
  phrases: {
    learned: 'Thank you. I learned something new.',
    passedOn: 'Thank you. It gave me something to talk to a customer about.',
    recognised: 'Thank you. I know exactly what you mean.',
  },
  ours: 'Only the two of you can see it. It is counted nowhere.',
  open: 'See it in the library',
  stop: 'I would rather have no thanks',
  start: 'I do want thanks',
  stopped: { heading: 'Fine', text: 'No more thanks come from here. Nobody is told.' },
  started: { heading: 'Fine', text: 'When a colleague thanks you, it comes here.' },
};
