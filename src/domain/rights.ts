import { type Draft, wasAsked } from './draft.ts';
import { allows, type DraftEvent } from './draftRules.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';

/** Who may do what, as one table of predicates. Authority comes from the store and the chart, never from a card. */
export const rights = {
  feedLibrary: (person: Person) => person.roles.includes('communicator'),
  broadcast: (person: Person) => person.roles.includes('communicator'),
  /** Interviews, posts and modes: the communicator's work with people. */
  workWithExperts: (person: Person) => person.roles.includes('communicator'),
  /** Questions to the communicators, and what of all questions is shown to everybody. */
  answerQuestions: (person: Person) => person.roles.includes('communicator'),
  writeGuidelines: (person: Person) => person.roles.includes('communicator'),
  importPeople: (person: Person) => person.roles.includes('administrator'),
  settlePolicy: (person: Person) => person.roles.includes('administrator'),
  seeProgramme: (person: Person) => person.roles.includes('communicator'),
  /** Whoever leads others stands behind the programme in their unit, or does not. */
  backUnit: (person: Person, org: Org) => org.reportsOf(person.id).length > 0,
  seeBacking: (person: Person) => person.roles.includes('communicator'),
  seeUnit: (person: Person, org: Org) => org.reportsOf(person.id).length > 0,
  /** What a click is worth stands beside figures; whoever sees those, and whoever settles it. */
  seePrice: (person: Person, org: Org) =>
    org.reportsOf(person.id).length > 0 ||
    person.roles.includes('communicator') ||
    person.roles.includes('administrator'),

  /** The writer, the author, and those whom the draft was sent to at any time. */
  seeDraft: (person: Person, draft: Draft) =>
    isWriter(person, draft) || mayReadAsAuthor(person, draft) || wasAsked(draft, person.id),
  saveDraft: (person: Person, draft: Draft) => isWriter(person, draft) && may(draft, 'save'),
  submitDraft: (person: Person, draft: Draft) => isWriter(person, draft) && may(draft, 'submit'),
  acceptEdit: (person: Person, draft: Draft) => isWriter(person, draft) && may(draft, 'accept'),
  reopenDraft: (person: Person, draft: Draft) => isWriter(person, draft) && may(draft, 'reopen'),
  withdrawDraft: (person: Person, draft: Draft) =>
    (isWriter(person, draft) || isAuthor(person, draft)) && may(draft, 'withdraw'),
  publishDraft: (person: Person, draft: Draft) => isAuthor(person, draft) && may(draft, 'publish'),
  commentDraft: (person: Person, draft: Draft) =>
    (isWriter(person, draft) || isAuthor(person, draft) || wasAsked(draft, person.id)) &&
    !['declined', 'withdrawn', 'published'].includes(draft.state),
} as const;

function isWriter(person: Person, draft: Draft): boolean {
  return person.id === draft.writerId;
}

function isAuthor(person: Person, draft: Draft): boolean {
  return person.id === draft.authorId;
}

/** A mediated text is the communicator's desk until it is sent to the interviewee. */
function mayReadAsAuthor(person: Person, draft: Draft): boolean {
  return isAuthor(person, draft) && (isWriter(person, draft) || draft.steps.length > 0);
}

function may(draft: Draft, event: DraftEvent): boolean {
  return allows(draft.state, event);
}
