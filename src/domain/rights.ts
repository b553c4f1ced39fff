import type { Draft } from './draft.ts';
import { draftTable } from './draft.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import { canAct } from './route.ts';

/** Who may do what, as one table of predicates. Authority comes from the store and the chart, never from a card. */
export const rights = {
  feedLibrary: (person: Person) => person.roles.includes('communicator'),
  broadcast: (person: Person) => person.roles.includes('communicator'),
  importPeople: (person: Person) => person.roles.includes('administrator'),
  seeProgramme: (person: Person) => person.roles.includes('communicator'),
  seeUnit: (person: Person, org: Org) => org.reportsOf(person.id).length > 0,

  /** The author, and those whom the draft was sent to at any time. */
  seeDraft: (person: Person, draft: Draft) =>
    person.id === draft.authorId || draft.steps.some((step) => step.approverIds.includes(person.id)),
  saveDraft: (person: Person, draft: Draft) => isAuthor(person, draft) && allows(draft, 'save'),
  submitDraft: (person: Person, draft: Draft) => isAuthor(person, draft) && allows(draft, 'submit'),
  withdrawDraft: (person: Person, draft: Draft) => isAuthor(person, draft) && allows(draft, 'withdraw'),
  publishDraft: (person: Person, draft: Draft) => isAuthor(person, draft) && allows(draft, 'publish'),
  /** The people asked when it was routed decide, as long as they can act; nobody decides on own text. */
  decideDraft: (person: Person, draft: Draft) =>
    draft.state === 'waiting' && draft.waitingFor.includes(person.id) && canAct(person, draft.authorId),
} as const;

function isAuthor(person: Person, draft: Draft): boolean {
  return person.id === draft.authorId;
}

function allows(draft: Draft, event: 'save' | 'submit' | 'withdraw' | 'publish'): boolean {
  return draftTable[draft.state][event] !== undefined;
}
