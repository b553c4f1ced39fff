/** What the bot says about backing from leaders. */
export const backing = {
  summary: 'Backing',
  backsThis: (name: string, words: string) => `${name} backs this: “${words}”`,
  backedBy: (name: string) => `${name} backs the programme.`,
  step: {
    summary: 'Backing in your unit: one short step at a time',
    heading: (number: number, name: string) => `Backing, step ${number} of 6: ${name}`,
    intro:
      'People dare to use their own words when their leader has said that it is welcome. Six short steps, and you can stop after any of them.',
    seen: 'This is what your people will see',
    nothingYet: 'Nothing yet. They see it once all steps are done and you have given your words.',
    save: 'Save and go on',
    skip: 'Next step',
    notNow: 'Not now',
    saved: 'Saved.',
    otherStands: (language: string) => `In ${language}, too. Change it in the tab.`,
    other: { da: 'Danish', en: 'English' },
  },
  steps: {
    vision: {
      name: 'vision',
      ask: 'Why is it good that people here speak up about their work?',
      hint: 'Two or three sentences, the way you would say it at a meeting',
    },
    values: {
      name: 'values',
      ask: 'How do we speak when we do?',
      hint: 'For example: with respect, about what we know, and with room for doubt',
    },
    time: {
      name: 'time',
      ask: 'How much working time a week may people spend on it?',
      hint: 'Nobody measures it. It says that it is not something for the evenings.',
    },
    guidelines: {
      name: 'guidelines',
      ask: 'Which of the organisation’s guidelines hold here?',
      hint: 'Anything that your unit adds',
    },
    supporters: {
      name: 'supporters',
      ask: 'Which managers can people ask?',
      hint: 'They are told that you have named them, and may say no.',
    },
    example: {
      name: 'your own post',
      ask: 'A post of your own, as the example',
      hint: 'Paste what you wrote, or write it here',
    },
  },
  additions: 'What your unit adds',
  url: 'Where it can be seen (not needed)',
  minutes: (count: number) => (count === 1 ? '1 minute a week' : `${count} minutes a week`),
  noMinutes: 'No fixed time',
  vision: 'Why we speak',
  values: 'How we speak',
  time: 'Time',
  guidelines: 'Guidelines',
  supporters: 'Ask them',
  example: 'My own post',
  endorse: {
    heading: 'All steps are done. Now in your own words',
    ask: 'One or two sentences to your people',
    hint: 'For example: You are welcome to share what you are proud of. I do it too.',
    where:
      'It stands on the first card that your people get, with your name and the date. It holds for a year, and you can change it at any time.',
    give: 'Give my backing',
  },
  given: {
    heading: 'You back the programme',
    text: (date: string) =>
      `It holds until ${date}. Your people see it on their first card and under Guidelines.`,
    steps: 'Change a step',
    renew: 'Renew for a year',
  },
  later: {
    heading: 'That is fine',
    text: 'Nobody is told. Write “backing”, or find it under Guidelines, if you want to come back to it.',
  },
  supporter: {
    summary: (name: string) => `${name} has named you as somebody people can ask`,
    heading: 'You are named as support',
    text: (name: string) => `${name} backs the programme and has named you as somebody whom people can ask.`,
    means:
      'It means that people may come to you with a draft or a question. You see what they send you, and never who shares or who does not.',
    guidelines: 'Guidelines for managers',
    stepDown: 'I would rather not',
    down: {
      heading: 'Your name has been taken off',
      text: 'No card goes out about it. The list of people to ask no longer has your name.',
    },
  },
  over: {
    summary: { soon: 'Your backing is to be renewed', over: 'Your backing has run out' },
    heading: { soon: 'A year has nearly gone', over: 'Your backing has run out' },
    soon: (date: string) =>
      `Your words hold until ${date}. You can let them stand for another year, or change them.`,
    over: (date: string) =>
      `Your words held until ${date}, and your people no longer see them. Give them again if they still hold, or change them.`,
    look: 'Look through the steps',
    again: 'Give it for another year',
    renewed: (date: string) => `Renewed. It holds until ${date}.`,
  },
  who: {
    heading: (name: string) => `${name} backs the programme`,
    on: (date: string) => `Given on ${date}`,
    renewedOn: (date: string) => `Renewed on ${date}`,
    none: 'No backing yet',
    noneText:
      'Nobody above you in the organisation has said yet that they back the programme. It is up to each leader.',
    all: 'See who backs it',
    time: 'Put the time in my calendar',
  },
  missing: (name: string) => `Still missing: ${name}.`,
  notLeader: 'Backing is given by those who lead others.',
  wrongUrl: 'The link must start with https:// or http://.',
};
