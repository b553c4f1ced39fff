/** What the bot says about being away. */
export const absence = {
  summary: 'When you are away',
  heading: 'When you are away',
  intro:
    'Drafts that would come to you go to your deputy in the meantime. Without a deputy they go one step up.',
  running: (lastDay: string) => `You are away up to and including ${lastDay}.`,
  planned: (firstDay: string, lastDay: string) =>
    `You are away from ${firstDay} up to and including ${lastDay}.`,
  deputyIs: (name: string) => `Drafts for you go to ${name} in the meantime.`,
  noDeputy: 'Nobody stands in for you. Drafts for you go one step up in the meantime.',
  outlook:
    'Your automatic replies in Outlook say that you are away, so drafts for you go one step up. Choose a deputy here if somebody else should have them.',
  from: 'First day away',
  until: 'Last day away',
  deputy: 'Deputy',
  nobody: 'Nobody',
  more: 'You find everybody else in the tab.',
  save: 'Save',
  saved: 'Saved.',
  back: 'I am back',
  cancel: 'I am here after all',
  ended: 'Noted. Drafts come to you again.',
  wrongFrom: 'Choose the first day you are away.',
  wrongUntil: 'Choose a last day that is today or later, not before the first, and within a year of it.',
  wrongDeputy: 'Choose another deputy: a colleague who is here, and not yourself.',
  open: 'Away',
};
