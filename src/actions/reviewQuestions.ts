import { isAbsent } from '../domain/absence.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import { passedOn } from '../domain/questionChange.ts';
import { mayAnswer } from '../domain/questionRights.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { loadCircumstances } from './circumstances.ts';
import { routeOf } from './questions.ts';

/**
 * Open questions wait for somebody who can answer: where nobody of those asked may any more, or all are away, the next
 * one along the route is asked as well, as with a draft. Nobody is reminded. Fans out: questions are partitioned by id.
 */
export async function reviewQuestions(ports: Ports): Promise<void> {
  const where = [{ field: 'state', op: '=', value: 'asked' } as const];
  for await (const { id } of everyDoc(ports.documents, 'questions', { where }))
    await reviewQuestion(id, ports);
}

/** What waits for one person: after an absence or a return. */
export async function reviewQuestionsFor(personId: string, ports: Ports): Promise<void> {
  const where = [
    { field: 'askedOf', op: 'contains', value: personId } as const,
    { field: 'state', op: '=', value: 'asked' } as const,
  ];
  for await (const { id } of everyDoc(ports.documents, 'questions', { where }))
    await reviewQuestion(id, ports);
}

/** Somebody else's change in the meantime is looked at with the next review. */
async function reviewQuestion(id: string, ports: Ports): Promise<void> {
  const stored = await ports.documents.read('questions', id, id);
  if (!stored) return;
  const { doc: question, etag } = stored;
  if (question.state !== 'asked' || (await hasSomebody(question, ports))) return;
  const route = await routeOf(question.receiver, question.askerId, ports);
  const next = route ? passedOn(question, route, ports.clock.now()) : question;
  if (next === question) return;
  try {
    const { doc } = await ports.documents.replace('questions', next, etag);
    if (doc.due) ports.wake('questions', id, id);
  } catch (error) {
    if (!isRefusal(error, 'stale', 'notFound')) throw error;
  }
}

async function hasSomebody(question: Question, ports: Ports): Promise<boolean> {
  const org = ports.directory.org();
  const lenders = question.asked.flatMap(({ basis }) => (basis.kind === 'deputy' ? [basis.managerId] : []));
  const around = await loadCircumstances([...question.askedOf, ...lenders], ports);
  return question.askedOf.some((id) => {
    const person = org.people.get(id);
    if (!person || !around.reachable(id) || isAbsent(around.absenceOf(id), around.now)) return false;
    return mayAnswer(person, question, org, around);
  });
}
