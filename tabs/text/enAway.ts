/** What the settings say about being away in English; a part of `en.ts`. */
export const away = {
  away: {
    title: 'When you are away',
    text: 'Drafts and questions that would come to you go to your deputy in the meantime. Without a deputy they go one step up.',
    running: 'You are away up to and including {{last}}.',
    planned: 'You are away from {{first}} up to and including {{last}}.',
    deputyIs: 'Drafts for you go to {{name}} until then.',
    deputyWillBe: 'Drafts for you go to {{name}} in those days.',
    noDeputy: 'Nobody stands in for you. Drafts for you go one step up in the meantime.',
    outlook:
      'Your automatic replies in Outlook say that you are away, so drafts for you go one step up. Choose a deputy here if somebody else should have them.',
    from: 'First day away',
    until: 'Last day away',
    deputy: 'Deputy',
    save: 'Save',
    saved: 'Saved.',
    back: 'I am back',
    cancel: 'I am here after all',
    ended: 'Noted. Drafts come to you again.',
    wrong: {
      from: 'Choose the first day you are away.',
      until: 'Choose a last day that is today or later, not before the first, and within a year of it.',
      deputyId: 'Choose another deputy: a colleague who is here, and not yourself.',
    },
  },
};

export type AwayCatalogue = typeof away;
