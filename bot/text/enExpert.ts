/** What the bot says in English to experts, and about examples; a part of `en.ts`. */
export const expert = {
  suggested: {
    summary: (name: string) => `${name} thinks you know something others should hear`,
    heading: 'Somebody should hear what you know',
    text: (name: string, topic: string) =>
      `${name} has suggested you as somebody who knows about “${topic}”:`,
    textPlain: (name: string, topic: string) =>
      `${name} has suggested you as somebody who knows about “${topic}”.`,
    means:
      'If you say yes, the communicators may ask you for a short interview now and then, at the pace you set. They write, and nothing is used before you have said yes to it. If you say no, nobody is told.',
    yes: 'Yes, you may ask me',
    no: 'No, thank you',
    settings: 'Set topics and pace',
    listed: 'You are among the experts',
    listedText: 'You can set topics and pace, or leave again, in the tab.',
    noHeading: 'That is all right',
    noText: 'Nobody is told, and nobody can suggest you again for half a year.',
  },
  example: {
    summary: (name: string) => `${name} would like to show your post as an example`,
    heading: 'May we show your post as an example?',
    text: (name: string) =>
      `${name} would like to show these words of yours to colleagues, with your name, because others can learn from them:`,
    why: 'Why it works',
    only: 'Nothing else is shown, and you can take it back at any time.',
    yes: 'Yes, show it',
    no: 'No, thank you',
    shown: 'Your post is an example now',
    shownText: 'Colleagues can read it in the tab under Guidelines. You can take it back there.',
    refused: 'It is not shown',
    refusedText: 'Nobody is told why, and nobody asks again about this post.',
    removed: 'It is not shown any more',
    removedText: 'The words have been removed.',
    open: 'See the examples',
  },
};
