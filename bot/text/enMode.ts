/** What the bot says about ways of working. */
export const mode = {
  summary: 'How we work together',
  heading: 'How we work together',
  names: { mediator: 'Mediator', gatekeeper: 'Gatekeeper', gardener: 'Gardener' },
  means: {
    mediator: 'A communicator interviews you and writes. Nothing goes out before you have said yes.',
    gatekeeper: 'You write. Somebody looks at your draft before you share it.',
    gardener: 'You write and publish on your own. The communicators build on it afterwards.',
  },
  meansFor: {
    mediator: (name: string) =>
      `A communicator interviews ${name} and writes. Nothing goes out before ${name} has said yes.`,
    gatekeeper: (name: string) => `${name} writes. Somebody looks at the draft before it is shared.`,
    gardener: (name: string) =>
      `${name} writes and publishes alone. The communicators build on it afterwards.`,
  },
  now: (name: string) => `Now: ${name}`,
  inGeneral: (name: string) => `${name}, in general`,
  onTopic: (name: string, topic: string) => `${name}, on ${topic}`,
  noTopic: 'a topic that is gone',
  quote: (text: string) => `“${text}”`,
  others: 'The other ways',
  choose: 'What would suit you better?',
  topic: 'Where it counts',
  everything: 'All that I write',
  note: 'A line to go with it',
  noteHint: 'If you want to say why',
  propose: 'Suggest it',
  rule: 'It changes only when both sides have said yes.',
  proposed: 'Sent to the communicators. Nothing changes before one of them has said yes.',
  already: 'That is how you work together already.',
  own: {
    heading: 'Your suggestion',
    intro: (name: string) => `${name} has suggested:`,
    waiting: 'It waits for the other side. Nothing changes before a yes.',
    takeBack: 'Take it back',
    onlyOther: 'The yes has to come from the other side.',
  },
  proposal: {
    summary: (name: string) => `${name} suggests another way of working together`,
    heading: 'A suggestion',
    toYou: (name: string) => `${name} suggests another way of working with you.`,
    byOther: (name: string) => `${name} would like to work with you in another way.`,
    yes: 'Yes, let us do that',
    notNow: 'Not now',
  },
  states: {
    agreed: (name: string, date: string) => `${name} said yes on ${date}. It holds from then on.`,
    disagreed: (name: string, date: string) => `${name} said “not now” on ${date}. Nothing has changed.`,
    takenBack: (name: string, date: string) => `${name} took it back on ${date}. Nothing has changed.`,
    replaced: 'A newer suggestion has taken its place. Nothing has changed.',
  },
  yours: {
    agreed: (date: string) => `You said yes on ${date}. It holds from then on.`,
    disagreed: (date: string) => `You said “not now” on ${date}. Nothing has changed.`,
    takenBack: (date: string) => `You took it back on ${date}. Nothing has changed.`,
  },
  answer: {
    summary: {
      yes: (name: string) => `${name} said yes to your suggestion`,
      no: (name: string) => `${name} answered your suggestion`,
    },
    heading: { yes: 'Yes to your suggestion', no: 'An answer to your suggestion' },
  },
  show: 'How we work together',
  needsApproval: 'Somebody looks at what is written on this before it goes out. You can ask from here.',
  askApproval: 'Ask for approval',
};
