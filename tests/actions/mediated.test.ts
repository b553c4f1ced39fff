import { describe, expect, it } from 'vitest';
import { decideDraft, editDraft, waitingForMe } from '../../src/actions/approvals.ts';
import {
  acceptEdit,
  publishDraft,
  readDraft,
  saveDraft,
  startDraft,
  submitDraft,
  withdrawDraft,
} from '../../src/actions/drafts.ts';
import { declineInterview, readInterview, takeBackAnswer, writeDraft } from '../../src/actions/interviews.ts';
import { loadClaimCheckCard } from '../../src/actions/interviewViews.ts';
import { answer, ask, claims, done, storedInterview, written } from './interviewing.ts';
import { openWorld, type World } from './world.ts';

const id = 'interview-talk-1';
const approve = { verdict: 'approve', comment: '' } as const;

function send(world: World, revision = 2) {
  return submitDraft(id, { revision }, world.person('writer'), world.ports);
}

describe('from question to share', () => {
  it('goes the whole way, and names who wrote it along', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await done(world);
    const sent = await send(world);
    expect(sent).toMatchObject({ state: 'waiting', stage: 'expert', waitingFor: [{ id: 'anna' }] });
    const stored = (await ports.documents.read('drafts', id, id))?.doc;
    expect(stored?.outbox.map(({ kind, to }) => [kind, to])).toContainEqual(['claimCheck', 'anna']);
    expect(await waitingForMe(person('anna'), ports)).toHaveLength(1);

    const check = await loadClaimCheckCard(id, person('anna'), 'en', ports);
    expect(check.claims).toEqual([
      {
        text: 'The first drill broke.',
        question: 'How did it begin?',
        words: 'We broke the first drill after two days',
      },
    ]);

    await decideDraft(id, { ...approve, revision: 2 }, person('anna'), ports);
    const share = await publishDraft(id, {}, person('anna'), ports);
    expect(share.text).toBe(
      'We began with a broken drill.\n\nSkrevet sammen med writer Person.\nJeg arbejder i Company.',
    );
    expect(share.words).toBe('We began with a broken drill.');
    expect(await readInterview('talk-1', person('writer'), ports)).toMatchObject({ state: 'closed' });
  });

  it('publishes nothing without the expert’s recorded yes', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const refused = async () => {
      await expect(publishDraft(id, {}, person('anna'), ports)).rejects.toThrow(
        /notFound|wrongState|needsApproval/,
      );
      await expect(publishDraft(id, {}, person('writer'), ports)).rejects.toThrow('forbidden');
    };
    await written(world);
    await refused();
    await send(world);
    await refused();
    for (const by of ['writer', 'boss', 'top']) {
      const deciding = decideDraft(id, { ...approve, revision: 2 }, person(by), ports);
      await expect(deciding).rejects.toThrow(/ownText|notFound/);
    }
    await decideDraft(id, { verdict: 'return', revision: 2, comment: 'Not quite' }, person('anna'), ports);
    await refused();
    expect((await ports.documents.query('shares', {})).docs).toEqual([]);
  });

  it('takes the expert’s correction as a version that the writer agrees to', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await send(world);
    const text = 'We began with two broken drills.';
    await editDraft(id, { text, revision: 2, comment: '' }, person('anna'), ports);
    const agreed = await acceptEdit(id, { revision: 3 }, person('writer'), ports);
    expect(agreed).toMatchObject({ state: 'approved', text, claims, decision: { by: { id: 'anna' } } });
    expect((await publishDraft(id, {}, person('anna'), ports)).text).toContain(text);
  });

  it('lets the expert withdraw, and closes the interview', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await send(world);
    await withdrawDraft(id, person('anna'), ports);
    await expect(publishDraft(id, {}, person('anna'), ports)).rejects.toThrow('wrongState');
    const interview = await readInterview('talk-1', person('anna'), ports);
    expect(interview).toMatchObject({
      state: 'closed',
      can: { answer: false, decline: false, takeBack: true },
    });
    await expect(answer(world, 'a2', 'More')).rejects.toThrow('wrongState');
  });

  it('counts the line that names the communicator', async () => {
    const world = await openWorld();
    const [name, work] = ['Skrevet sammen med writer Person.', 'Jeg arbejder i Company.'];
    const room = 280 - name.length - work.length - 3;
    await written(world, { network: 'x', text: 'y'.repeat(room + 1) });
    await expect(send(world)).rejects.toThrow('tooLong: text');
    const fits = { title: 'T', network: 'x', text: 'y'.repeat(room), revision: 2 } as const;
    await saveDraft(id, fits, world.person('writer'), world.ports);
    expect((await send(world, 3)).state).toBe('waiting');
  });
});

describe('the draft of an interview', () => {
  it('is one, by the communicator, and hidden from the expert until it is sent', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await ask(world);
    await expect(writeDraft('talk-1', { network: 'x' }, person('writer'), ports)).rejects.toThrow(
      'wrongState',
    );
    await answer(world, 'a1', 'Words');
    const first = await writeDraft('talk-1', { network: 'x' }, person('writer'), ports);
    const second = await writeDraft('talk-1', { network: 'linkedin' }, person('writer'), ports);
    expect([first.id, second.id, second.network]).toEqual([id, id, 'x']);
    expect(first).toMatchObject({ interviewId: 'talk-1', topicId: 'climate', title: 'Heat from the ground' });
    await expect(readDraft(id, person('anna'), ports)).rejects.toThrow('notFound');
    expect((await readInterview('talk-1', person('anna'), ports)).draftId).toBeNull();
    expect((await readInterview('talk-1', person('writer'), ports)).draftId).toBe(id);
    await expect(writeDraft('talk-1', { network: 'x' }, person('anna'), ports)).rejects.toThrow('forbidden');
  });

  it('never takes over a draft that lies under its id', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await ask(world);
    await answer(world, 'a1', 'Words');
    const own = { itemId: null, topicId: null, title: 'Mine', network: 'x', text: 'Mine' } as const;
    await startDraft({ id, ...own }, person('anna'), ports);
    await expect(writeDraft('talk-1', { network: 'x' }, person('writer'), ports)).rejects.toThrow('conflict');
    expect((await storedInterview(world)).draftId).toBeNull();
  });

  it('mends what a stop between its two writes left behind', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await ask(world);
    await answer(world, 'a1', 'Words');
    let broken = true;
    const documents = new Proxy(ports.documents, {
      get: (target, name: keyof typeof ports.documents) => {
        if (name === 'replace' && broken) return async () => Promise.reject(new TypeError('stop'));
        return target[name].bind(target);
      },
    });
    const write = () => writeDraft('talk-1', { network: 'x' }, person('writer'), { ...ports, documents });
    await expect(write()).rejects.toThrow('stop');
    broken = false;
    expect((await write()).id).toBe(id);
    expect(await storedInterview(world)).toMatchObject({ draftId: id, state: 'written' });
  });
});

describe('claims', () => {
  it('are needed, and rest on what the expert said and has not taken back', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world, { claims: [] });
    const save = (changes: object, revision: number) =>
      saveDraft(
        id,
        { title: 'T', network: 'linkedin', text: 'A text', revision, ...changes },
        person('writer'),
        ports,
      );
    await expect(send(world)).rejects.toThrow('invalid: claims');
    await save({ claims: [...claims, { text: 'Invented', answerId: 'a9' }] }, 2);
    await expect(send(world, 3)).rejects.toThrow('invalid: claims');
    await save({ claims }, 3);
    await takeBackAnswer('talk-1', { answerId: 'a1' }, person('anna'), ports);
    await expect(send(world, 4)).rejects.toThrow('invalid: claims');
    await answer(world, 'a2', 'Put better');
    await save({ claims: [{ text: 'The drill broke.', answerId: 'a2' }] }, 4);
    expect((await send(world, 5)).state).toBe('waiting');
  });

  it('send nothing after a no to the interview', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await declineInterview('talk-1', person('anna'), ports);
    await expect(send(world)).rejects.toThrow('wrongState');
  });

  it('leave the no to the text once it has been sent', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await send(world);
    await expect(declineInterview('talk-1', person('anna'), ports)).rejects.toThrow('wrongState');
  });

  it('are shown without words that were taken back afterwards', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await written(world);
    await send(world);
    await takeBackAnswer('talk-1', { answerId: 'a1' }, person('anna'), ports);
    const { claims: shown } = await loadClaimCheckCard(id, person('anna'), 'da', ports);
    expect(shown[0]?.words).toBeNull();
  });
});
