// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { decideDraft, editDraft } from '../../src/actions/approvals.ts';
import { keepOwnText, readDraft, saveDraft, startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Network } from '../../src/domain/network.ts';
import type { DraftView } from '../../src/server/contract/draft.ts';
import { backupsOf } from '../../tabs/pages/write/backup.ts';
import { createDraftSaver, type SavingDoor } from '../../tabs/pages/write/draftSaver.ts';
import { RequestError } from '../../tabs/request.ts';
import { openWorld, type World } from '../actions/world.ts';

const id = 'd1';
const fields = (text: string) => ({ title: 'T', network: 'linkedin' as Network, text });

/** The API as the tab meets it, on the real use cases; `lose` drops the answers, `cut` the requests. */
function doorTo(world: World, cable: { cut?: boolean; lose?: boolean } = {}): SavingDoor {
  const anna = world.person('anna');
  async function carry(work: () => Promise<DraftView>): Promise<DraftView> {
    if (cable.cut) throw new RequestError(0, 'offline', '');
    const answer = await work().catch((error: unknown) => {
      for (const code of ['stale', 'wrongState', 'decided', 'reusedId'] as const) {
        if (isRefusal(error, code)) throw new RequestError(409, code, '');
      }
      throw error;
    });
    if (cable.lose) throw new RequestError(0, 'offline', '');
    return answer;
  }
  return {
    start: ({ title = '', network = 'linkedin', text = '' }) =>
      carry(() => startDraft({ id, itemId: null, topicId: null, title, network, text }, anna, world.ports)),
    save: ({ title, network, text, revision }) =>
      carry(() => saveDraft(id, { title, network, text, revision }, anna, world.ports)),
    read: () => carry(() => readDraft(id, anna, world.ports)),
  };
}

function openPage(world: World, page: string, draft: DraftView | null, cable = {}) {
  const backups = backupsOf('anna', id, page);
  return createDraftSaver({
    id,
    draft,
    backups,
    door: doorTo(world, cable),
    onSaved: () => {},
    pause: 60_000,
  });
}

const held = async (world: World) => (await readDraft(id, world.person('anna'), world.ports)).text;
const keptTexts = () =>
  backupsOf('anna', id)
    .others([])
    .map((backup) => backup.fields.text);

beforeEach(() => localStorage.clear());

describe('a draft that saves itself', () => {
  test('is on the server, and no longer kept in the browser', async () => {
    const world = await openWorld();
    const page = openPage(world, 'one', null);
    page.change(fields('First'));
    expect(await page.flush()).toBe(1);
    expect(await held(world)).toBe('First');
    expect(keptTexts()).toEqual([]);
    expect(page.written().state.kind).toBe('saved');
  });

  test('survives a crash before it was saved', async () => {
    const world = await openWorld();
    openPage(world, 'one', null, { cut: true }).change(fields('Typed, then the power went'));
    const again = openPage(world, 'two', null);
    expect(again.written().fields.text).toBe('Typed, then the power went');
    const close = again.open();
    await again.flush();
    close();
    expect(await held(world)).toBe('Typed, then the power went');
    expect(keptTexts()).toEqual([]);
  });

  test('takes no lost answer for a saved text', async () => {
    const world = await openWorld();
    const cable = { lose: true };
    const page = openPage(world, 'one', null, cable);
    page.change(fields('Old'));
    await page.flush();
    page.change(fields('New'));
    expect(keptTexts()).toEqual(['New']);
    cable.lose = false;
    await page.flush();
    expect(await held(world)).toBe('New');
    cable.lose = true;
    page.change(fields('Newer'));
    await page.flush();
    page.change(fields('Newest'));
    cable.lose = false;
    await page.flush();
    expect(page.written().state.kind).toBe('saved');
    expect(await held(world)).toBe('Newest');
  });
});

describe('one draft in two tabs', () => {
  async function openTwo() {
    const world = await openWorld();
    const first = openPage(world, 'start', null);
    first.change(fields('Common'));
    await first.flush();
    const draft = await readDraft(id, world.person('anna'), world.ports);
    return { world, draft, one: openPage(world, 'one', draft), two: openPage(world, 'two', draft) };
  }

  test('shows both texts when both have changed it, and goes on with the one that is chosen', async () => {
    const { world, one, two } = await openTwo();
    one.change(fields('From one'));
    two.change(fields('From two'));
    await one.flush();
    expect(keptTexts()).toEqual(['From two']);
    expect(await two.flush()).toBeNull();
    const { state } = two.written();
    expect(state).toMatchObject({ kind: 'conflict', theirs: { text: 'From one' } });
    expect(two.written().fields.text).toBe('From two');
    expect(await held(world)).toBe('From one');
    if (state.kind === 'conflict') two.settle(state.theirs, two.written().fields);
    await two.flush();
    expect(await held(world)).toBe('From two');
    expect(keptTexts()).toEqual([]);
  });

  test('keeps what is typed during a conflict', async () => {
    const { one, two } = await openTwo();
    one.change(fields('From one'));
    await one.flush();
    two.change(fields('From two'));
    await two.flush();
    two.change(fields('From two, and more'));
    expect(keptTexts()).toEqual(['From two, and more']);
    expect(two.written().state.kind).toBe('conflict');
  });

  test('shows the other tab’s text where nothing was being written', async () => {
    const { world, one, two } = await openTwo();
    one.change(fields('From one'));
    await one.flush();
    two.follow(await readDraft(id, world.person('anna'), world.ports));
    expect(two.written().fields.text).toBe('From one');
    two.change(fields('Then from two'));
    expect(await two.flush()).not.toBeNull();
  });

  test('begun twice under one id is a conflict, not a loss', async () => {
    const world = await openWorld();
    const one = openPage(world, 'one', null);
    const two = openPage(world, 'two', null);
    one.change(fields('From one'));
    two.change(fields('From two'));
    await one.flush();
    await two.flush();
    expect(two.written().state).toMatchObject({ kind: 'conflict', theirs: { text: 'From one' } });
    expect(await held(world)).toBe('From one');
    expect(keptTexts()).toEqual(['From two']);
  });

  test('keeps text written after the other tab has sent the draft', async () => {
    const { world, draft, one } = await openTwo();
    await submitDraft(id, { revision: draft.revision }, world.person('anna'), world.ports);
    one.change(fields('Too late'));
    expect(await one.flush()).toBeNull();
    expect(one.written().state).toMatchObject({ kind: 'conflict', theirs: { can: { save: false } } });
    expect(keptTexts()).toEqual(['Too late']);
  });
});

describe('a draft that others have answered', () => {
  async function openSent() {
    const world = await openWorld();
    const anna = world.person('anna');
    await startDraft({ id, itemId: null, topicId: null, ...fields('Mine') }, anna, world.ports);
    await submitDraft(id, { revision: 1 }, anna, world.ports);
    return { world, anna, boss: world.person('boss') };
  }

  test('goes on from the approver’s version', async () => {
    const { world, anna, boss } = await openSent();
    await editDraft(id, { text: 'Theirs', revision: 1, comment: '' }, boss, world.ports);
    const page = openPage(world, 'one', await readDraft(id, anna, world.ports));
    page.change({ text: 'Theirs and mine' });
    await page.flush();
    const view = await readDraft(id, anna, world.ports);
    expect(view).toMatchObject({ state: 'returned', text: 'Theirs and mine', before: { text: 'Theirs' } });
  });

  test('shows a conflict when another tab has kept the own text in the meantime', async () => {
    const { world, anna, boss } = await openSent();
    await editDraft(id, { text: 'Theirs', revision: 1, comment: '' }, boss, world.ports);
    const page = openPage(world, 'one', await readDraft(id, anna, world.ports));
    await keepOwnText(id, { revision: 2 }, anna, world.ports);
    page.change({ text: 'Theirs and mine' });
    await page.flush();
    expect(page.written().state).toMatchObject({ kind: 'conflict', theirs: { text: 'Mine' } });
  });

  test('is changed again after it came back, each version on its own', async () => {
    const { world, anna, boss } = await openSent();
    const answer = { verdict: 'return', revision: 1, comment: 'Shorter', notes: [] } as const;
    await decideDraft(id, { ...answer, notes: [] }, boss, world.ports);
    const page = openPage(world, 'one', await readDraft(id, anna, world.ports));
    for (const text of ['Min', 'Mi', 'M']) {
      page.change({ text });
      await page.flush();
    }
    expect(await readDraft(id, anna, world.ports)).toMatchObject({ text: 'M', before: { text: 'Mine' } });
  });
});
