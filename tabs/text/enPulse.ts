/** What the tab says in English about whether it feels voluntary; a part of `en.ts`. */
export const pulse = {
  title: 'Does it feel voluntary?',
  text: 'One question a quarter. The answer is counted without your name, so it cannot be changed either. You can leave it.',
  question: 'Does it feel voluntary to take part?',
  answer: { a1: 'Not at all', a2: 'Not really', a3: 'Partly', a4: 'Mostly', a5: 'Wholly' },
  answered: 'You have answered this quarter. What you answered is not kept with your name.',
  name: 'Feels voluntary',
  finding: '{{value}} found it voluntary in {{quarter}}',
  definition:
    'Those who answered “mostly” or “wholly”, of all who answered. It is asked once a quarter, without names, and told once the quarter is over.',
  untold: 'No quarter can be told yet',
  untoldText_one:
    'A quarter is told once it is over, and only where those who find it voluntary and those who do not are at least {{count}} person each. Few answers and answers that are nearly all alike look the same here.',
  untoldText_other:
    'A quarter is told once it is over, and only where those who find it voluntary and those who do not are at least {{count}} people each. Few answers and answers that are nearly all alike look the same here.',
  someHidden:
    'Quarters with few answers, or answers that are nearly all alike, are left out: nobody is to be known by theirs.',
  quarter: 'Quarter',
  answers: 'Answers',
  quarterOf: 'quarter {{number}} of {{year}}',
};
