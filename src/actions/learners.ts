import { type Learner, newLearner } from '../domain/learner.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';

/** Of the person themself; nobody else's is ever read. */
export async function readLearner(personId: string, ports: Ports): Promise<Learner> {
  const stored = await ports.documents.read('learners', personId, personId);
  return stored?.doc ?? newLearner(personId);
}

/** Nothing is kept of somebody who has done nothing yet. */
export async function changeLearner(
  personId: string,
  ports: Ports,
  next: (learner: Learner) => Learner,
): Promise<Learner> {
  const { documents } = ports;
  if (!(await documents.read('learners', personId, personId))) {
    const fresh = newLearner(personId);
    const first = next(fresh);
    if (first === fresh) return fresh;
    const { stored, isNew } = await createOnce(documents, 'learners', first, personId);
    if (isNew) return stored.doc;
  }
  return (await change(documents, 'learners', personId, personId, next)).doc;
}
