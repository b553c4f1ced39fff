import { describe, expect, it } from 'vitest';
import {
  answerExample,
  askForExample,
  listExamples,
  loadExampleCard,
  myExamples,
  removeExample,
} from '../../src/actions/examples.ts';
import {
  answerSuggestion,
  leaveExperts,
  listBuddies,
  readOwnExpert,
  saveOwnExpert,
  suggestExpert,
} from '../../src/actions/experts.ts';
import { addIdea, openIdeas, settleIdea } from '../../src/actions/ideas.ts';
import { join } from '../../src/actions/members.ts';
import { dropPost, removePost } from '../../src/actions/posts.ts';
import { readRoster } from '../../src/actions/roster.ts';
import { openWorld, type World } from './world.ts';

const field = { topicId: 'climate', note: 'Ground-source pumps' };
const suggest = (world: World, by = 'boss') =>
  suggestExpert({ ...field, personId: 'anna' }, world.person(by), world.ports);
const own = (world: World, id = 'anna') => readOwnExpert(world.person(id), world.ports);
const roster = (world: World) => readRoster(world.person('writer'), world.ports);

async function cardsTo(world: World, id: string): Promise<string[]> {
  const stored = await world.ports.documents.read('experts', id, id);
  return stored?.doc.outbox.map(({ kind }) => kind) ?? [];
}

describe('an expert', () => {
  it('is on the roster by their own yes, off it at once, and asked at their own pace', async () => {
    const world = await openWorld();
    const wish = { fields: [field], pace: 'quarter', buddy: true } as const;
    await saveOwnExpert({ ...wish, fields: [field, field] }, world.person('anna'), world.ports);
    expect(await roster(world)).toMatchObject([{ person: { id: 'anna' }, fields: [field], nextFrom: null }]);
    expect(await listBuddies(world.person('carl'), world.ports)).toMatchObject([{ person: { id: 'anna' } }]);
    await leaveExperts(world.person('anna'), world.ports);
    expect(await roster(world)).toEqual([]);
    expect(await listBuddies(world.person('carl'), world.ports)).toEqual([]);
    await expect(readRoster(world.person('boss'), world.ports)).rejects.toThrow('forbidden');
    await expect(saveOwnExpert({ ...wish, fields: [] }, world.person('anna'), world.ports)).rejects.toThrow(
      'invalid: fields',
    );
  });

  it('decides about a suggestion, and nobody is told of a no', async () => {
    const world = await openWorld();
    expect(await suggest(world)).toBeUndefined();
    expect((await own(world)).suggestion).toMatchObject({ by: { id: 'boss' }, ...field });
    expect(await roster(world)).toEqual([]);
    await answerSuggestion({ yes: false }, world.person('anna'), world.ports);
    // The same answer to whoever suggests, and no second card.
    expect(await suggest(world, 'top')).toBeUndefined();
    expect(await cardsTo(world, 'anna')).toEqual([]);
    expect(await own(world)).toMatchObject({ listed: false, suggestion: null });
    world.setTime('2027-08-24T09:00:00.000Z');
    await suggest(world, 'top');
    expect(await cardsTo(world, 'anna')).toEqual(['expertSuggested']);
    await answerSuggestion({ yes: true }, world.person('anna'), world.ports);
    expect((await roster(world)).map(({ person }) => person.id)).toEqual(['anna']);
    await expect(answerSuggestion({ yes: true }, world.person('anna'), world.ports)).rejects.toThrow(
      'decided',
    );
  });

  it('gets one card, however many suggest them at once', async () => {
    const world = await openWorld();
    await Promise.all(['boss', 'top', 'carl'].map((by) => suggest(world, by)));
    expect(await cardsTo(world, 'anna')).toEqual(['expertSuggested']);
    await expect(suggest(world, 'anna')).rejects.toThrow('invalid: personId');
  });
});

describe('a question from out there', () => {
  const idea = { id: 'idea-1', text: 'Does it work in the cold?', topicId: 'climate' };

  it('waits for the communicators until it is used, once', async () => {
    const world = await openWorld();
    const [carl, writer] = [world.person('carl'), world.person('writer')];
    await Promise.all([addIdea(idea, carl, world.ports), addIdea(idea, carl, world.ports)]);
    await expect(addIdea({ ...idea, text: 'Else?' }, carl, world.ports)).rejects.toThrow('reusedId');
    expect(await openIdeas(writer, world.ports)).toMatchObject([{ text: idea.text, by: { id: 'carl' } }]);
    await settleIdea('idea-1', { interviewId: 'talk-1' }, writer, world.ports);
    await settleIdea('idea-1', { interviewId: 'talk-1' }, writer, world.ports);
    await expect(settleIdea('idea-1', { interviewId: 'talk-2' }, writer, world.ports)).rejects.toThrow(
      'decided',
    );
    expect(await openIdeas(writer, world.ports)).toEqual([]);
    await expect(openIdeas(carl, world.ports)).rejects.toThrow('forbidden');
  });
});

describe('a good example', () => {
  const words = {
    quote: 'I stood in a cellar',
    language: 'en',
    why: { da: 'Man kan se det', en: 'One can see it' },
  } as const;

  async function openAsked() {
    const world = await openWorld();
    const [anna, writer] = [world.person('anna'), world.person('writer')];
    await join({ language: 'en', channel: 'tab' }, anna, world.ports);
    const { id } = await dropPost({ url: 'https://social.example/anna/7' }, anna, world.ports);
    await askForExample(id, words, writer, world.ports);
    return { world, anna, writer, id };
  }

  it('is shown once its author has said yes to exactly these words', async () => {
    const { world, anna, writer, id } = await openAsked();
    expect(await listExamples(writer, world.ports)).toEqual([]);
    expect((await loadExampleCard(id, anna, world.ports)).example).toMatchObject(words);
    await expect(answerExample(id, { yes: true }, writer, world.ports)).rejects.toThrow('notFound');
    await answerExample(id, { yes: true }, anna, world.ports);
    await expect(askForExample(id, { ...words, quote: 'Other' }, writer, world.ports)).rejects.toThrow(
      'reusedId',
    );
    expect(await listExamples(world.person('carl'), world.ports)).toMatchObject([
      { ...words, author: { id: 'anna' }, can: { remove: false } },
    ]);
    await expect(removeExample(id, world.person('carl'), world.ports)).rejects.toThrow('notFound');
    await removeExample(id, anna, world.ports);
    expect(await listExamples(anna, world.ports)).toEqual([]);
    const stored = await world.ports.documents.read('examples', id, id);
    expect(JSON.stringify(stored?.doc)).not.toContain('cellar');
  });

  it('is refused without anybody hearing of it, and not asked for again', async () => {
    const { world, anna, writer, id } = await openAsked();
    await answerExample(id, { yes: false }, anna, world.ports);
    expect((await askForExample(id, words, writer, world.ports)).state).toBe('asked');
    expect(await listExamples(writer, world.ports)).toEqual([]);
    await expect(answerExample(id, { yes: true }, anna, world.ports)).rejects.toThrow('decided');
    const stored = await world.ports.documents.read('examples', id, id);
    expect(stored?.doc.outbox).toHaveLength(1);
  });

  it('goes when its author takes the post back', async () => {
    const { world, anna, id } = await openAsked();
    await answerExample(id, { yes: true }, anna, world.ports);
    await removePost(id, anna, world.ports);
    expect(await listExamples(anna, world.ports)).toEqual([]);
    expect(await myExamples(anna, world.ports)).toEqual([]);
  });
});
