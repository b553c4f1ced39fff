/** What the bot says in English about a guideline that has changed; a part of `en.ts`. */
export const guideline = {
  summary: (title: string) => `New in the guidelines: ${title}`,
  heading: 'The guidelines have changed',
  headingNew: 'There is a new guideline',
  forManagers: 'For managers',
  version: (version: number, date: string) => `Version ${version}, ${date}.`,
  whatIsNew: 'What is new',
  /** On a card that came before the version that stands now. */
  nothingNew: 'The wording has been mended. There is nothing you need to do.',
  asked: 'Please confirm that you have read it. You can read and share as before, whether you do or not.',
  confirm: 'I have read it',
  confirmed: (version: number, moment: string) => `You confirmed version ${version} on ${moment}.`,
  receipt: 'This is your receipt. Nobody is shown who has confirmed.',
  read: 'Read the guidelines',
  versions: 'See what changed',
  stale: 'It has changed again since this card came. Here is what stands now.',
};
