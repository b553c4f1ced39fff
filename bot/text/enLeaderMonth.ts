/** What the bot says in English about a unit's month; a part of `en.ts`. */
export const leaderMonth = {
  heading: 'Figures of your unit',
  headingOf: (month: string) => `Your unit in ${month}`,
  summary: 'Figures of your unit',
  nothing: (threshold: number) =>
    `There is no figure of your unit that speaks of at least ${threshold} people, so none is shown.`,
  next: (month: string, on: string) => `The figures of ${month} come on ${on}.`,
  measures: {
    activeRate: {
      name: 'Shared something',
      finding: (value: string, _count: number) => `${value} shared something`,
    },
    twistRate: {
      name: 'In own words',
      finding: (value: string, _count: number) => `${value} of the shares were in own words`,
    },
    shares: {
      name: 'Shares opened',
      finding: (value: string, count: number) =>
        count === 1 ? `${value} share opened` : `${value} shares opened`,
    },
    hoursToDecide: {
      name: 'Hours to an answer',
      finding: (value: string, _count: number) => `Half of the drafts had an answer within ${value} hours`,
    },
  },
  before: (value: string) => `The month before: ${value}`,
  whole: (value: string) => `The whole programme: ${value}`,
  nothingBefore: 'Nothing to compare with yet',
  suggestionLabel: 'A thought',
  suggestions: {
    renew: 'Your backing runs out soon. You can renew it in two minutes.',
    time: 'Less time is used than you have set aside. It may help to say in a meeting that it is there to be used.',
    ownWords:
      'Many pass content on as it is. Showing a post of your own makes it easier to write in own words.',
    answer: 'Drafts wait long for an answer. A deputy helps when you are busy.',
  },
  rule: (threshold: number) => `Never about fewer than ${threshold} people, and never about anybody by name.`,
  open: 'See all figures',
  stop: 'Send me no more of these',
  start: 'Send me this every month',
  stopped: 'No more of these come. Write “figures” whenever you want to see them.',
  started: 'The card comes once a month, when the figures are ready.',
};
