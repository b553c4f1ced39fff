/** What the settings say about quiet hours in English; a part of `en.ts`. */
export const quiet = {
  quiet: {
    title: 'Quiet hours',
    text: 'Cards with content wait until they are over, by the clock where you are. Drafts and questions from colleagues come at once.',
    choose: 'When it is quiet',
    organisation: 'As in the rest of the organisation: {{from}} to {{to}}, and at weekends',
    organisationNone: 'As in the rest of the organisation: never',
    own: 'Hours of my own, and at weekends',
    weekends: 'Only at weekends',
    from: 'From',
    to: 'Until',
    digest:
      'The weekly digest comes on the day and at the time that you have chosen for it. If you have not chosen, it waits too.',
  },
};

export type QuietCatalogue = typeof quiet;
