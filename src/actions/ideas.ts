import { Refusal } from '../domain/errors.ts';
import { aside, type Idea, taken } from '../domain/idea.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { loadTopic } from './items.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface IdeaView extends Omit<Idea, 'kind' | 'by'> {
  by: PersonRef;
}

/** Anybody may pass on what is asked out there. Sending the same id twice is one idea. Throws `notFound`, `reusedId`. */
export async function addIdea(
  input: { id: string; text: string; topicId: string | null },
  person: Person,
  ports: Ports,
): Promise<IdeaView> {
  if (input.topicId) await loadTopic(input.topicId, ports);
  const idea: Idea = {
    ...{ id: input.id, kind: 'idea', text: input.text, topicId: input.topicId, by: person.id },
    ...{ at: ports.clock.now().toISOString(), state: 'open', interviewId: null },
  };
  const { stored } = await createOnce(ports.documents, 'ideas', idea, 'idea');
  const said = ({ text, topicId, by }: Idea) => ({ text, topicId, by });
  mustBeSame(said(stored.doc), said(idea));
  return present(stored.doc, ports);
}

/** Those that wait to be used, newest first. Throws `forbidden`, like the others here. */
export async function openIdeas(person: Person, ports: Ports): Promise<IdeaView[]> {
  mayUse(person);
  const found: Idea[] = [];
  const where = [{ field: 'state', op: '=', value: 'open' } as const];
  for await (const idea of everyDoc(ports.documents, 'ideas', { partition: 'idea', where })) found.push(idea);
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).map((idea) => present(idea, ports));
}

/** Used for an interview, or put aside where none is named. Throws `notFound`, `decided`. */
export async function settleIdea(
  id: string,
  { interviewId }: { interviewId: string | null },
  person: Person,
  ports: Ports,
): Promise<IdeaView> {
  mayUse(person);
  const { doc } = await change(ports.documents, 'ideas', id, 'idea', (idea) =>
    interviewId ? taken(idea, interviewId) : aside(idea),
  );
  return present(doc, ports);
}

function mayUse(person: Person): void {
  if (!rights.workWithExperts(person)) throw new Refusal('forbidden');
}

function present({ kind: _, by, ...idea }: Idea, ports: Ports): IdeaView {
  return { ...idea, by: personRef(ports.directory.org(), by) };
}
