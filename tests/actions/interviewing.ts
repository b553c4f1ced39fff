import { saveDraft } from '../../src/actions/drafts.ts';
import { answerInterview, startInterview, writeDraft } from '../../src/actions/interviews.ts';
import type { Interview } from '../../src/domain/interview.ts';
import type { World } from './world.ts';

export const questions = ['How did it begin?', 'What is different today?'];
export const asked = {
  id: 'talk-1',
  expertId: 'anna',
  topicId: 'climate',
  title: 'Heat from the ground',
  purpose: 'caseStory',
  questions,
} as const;

export function ask(world: World, changes: object = {}) {
  return startInterview({ ...asked, questions, ...changes }, world.person('writer'), world.ports);
}

export function answer(
  world: World,
  id: string,
  text: string,
  questionId: string | null = 'q1',
  done = false,
) {
  const pieces = [{ id, questionId, text }];
  return answerInterview('talk-1', { pieces, done }, 'tab', world.person('anna'), world.ports);
}

export function done(world: World) {
  return answerInterview('talk-1', { pieces: [], done: true }, 'tab', world.person('anna'), world.ports);
}

export const claims = [{ text: 'The first drill broke.', answerId: 'a1' }];

/** Asked, answered once, and a text with one claim that rests on the answer. */
export async function written(world: World, changes: object = {}) {
  await ask(world);
  await answer(world, 'a1', 'We broke the first drill after two days');
  const draft = await writeDraft('talk-1', { network: 'linkedin' }, world.person('writer'), world.ports);
  const input = {
    title: draft.title,
    network: 'linkedin',
    text: 'We began with a broken drill.',
    claims,
  } as const;
  const save = { ...input, revision: draft.revision, ...changes };
  return saveDraft(draft.id, save, world.person('writer'), world.ports);
}

export async function storedInterview(world: World): Promise<Interview> {
  const found = await world.ports.documents.read('interviews', 'talk-1', 'talk-1');
  if (!found) throw new Error('the interview is missing');
  return found.doc;
}

/** Cards that are about to leave, without the quiet updates of those that stand. */
export async function sentCards(world: World): Promise<string[]> {
  const { outbox } = await storedInterview(world);
  return outbox.filter(({ operation }) => operation === 'send').map(({ id, to }) => `${id} → ${to}`);
}
