import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import type { DraftView } from '../../src/server/contract/draft.ts';
import type { Insight } from '../../src/server/contract/insight.ts';
import type { OrgSummary } from '../../src/server/contract/person.ts';
import { type RunningApp, startApp } from './app.ts';
import { actionsOf, type Colleague, personAt } from './person.ts';
import { openCosmosStore, openSqliteStore } from './stores.ts';

const stores = [
  { name: 'SQLite', open: openSqliteStore },
  { name: 'Cosmos over the wire', open: openCosmosStore },
];

const inDanish = {
  language: 'da',
  join: /^Vær med$/,
  joined: /Du er med/,
  share: /^Del$/,
  ask: /leder/,
  approve: /^Godkend$/,
  decline: /^Ikke mig$/,
} as const;
const inEnglish = {
  language: 'en',
  join: /^Join/,
  joined: /joined/i,
  share: /^Share$/,
  ask: /manager/,
  approve: /^Approve$/,
  decline: /^Not for me$/,
} as const;

describe.each(stores)('the whole loop on $name', ({ open }) => {
  let app: RunningApp;
  let store: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    store = await open();
    app = await startApp({ env: store.env });
  });
  afterAll(async () => {
    await app?.close();
    await store?.close();
  });

  async function findPerson(name: string, language: 'da' | 'en'): Promise<Colleague> {
    const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(name)}`);
    const { people } = (await response.json()) as { people: { id: string }[] };
    return personAt(app.url, people[0]?.id ?? '', language);
  }

  /** Somebody who has not joined, whose nearest manager can act. */
  async function findNewcomer(language: 'da' | 'en'): Promise<{ author: Colleague; manager: Colleague }> {
    const response = await fetch(`${app.url}/local/teams/people?q=`);
    const { people } = (await response.json()) as {
      people: { id: string; enabled: boolean; language: string }[];
    };
    for (const person of people.filter((one) => one.enabled && one.language === language)) {
      const author = personAt(app.url, person.id, language);
      const { body } = await author.api<{ joined: boolean; manager: { id: string } | null }>('/me');
      const { body: drafts } = await author.api<{ drafts: unknown[] }>('/drafts');
      const enabled = people.some((one) => one.id === body.manager?.id && one.enabled);
      if (!body.joined && body.manager && enabled && drafts.drafts.length === 0) {
        return { author, manager: personAt(app.url, body.manager.id, language) };
      }
    }
    throw new Error('everybody has joined');
  }

  it.each([inDanish, inEnglish])('goes from first contact to a counted click in $language', async (say) => {
    const { author, manager } = await findNewcomer(say.language);

    // 1 First contact: the welcome card explains and asks; joining is a yes of one's own.
    const welcome = await author.waitForCard(/member\.join/);
    expect(JSON.stringify(await author.press(welcome, say.join))).toMatch(say.joined);
    for (const word of ['HELP', 'hjælp', 'Library', 'udkast', 'settings']) await author.say(word);
    const replies = await author.cards(/AdaptiveCard/);
    expect(replies.length).toBeGreaterThanOrEqual(6);

    // 2 A communicator adds an item and broadcasts it.
    const communicator = await findPerson('Jonas Brøndum', 'da');
    const { body: topics } = await communicator.api<{ topics: { id: string }[] }>('/topics');
    const item = {
      id: `item-${say.language}`,
      title: `A title in ${say.language}`,
      url: 'https://fjernlund.example/news',
      topicId: topics.topics[0]?.id,
      why: 'It matters',
      question: 'What would you add?',
      captions: { linkedin: ['An idea'] },
      language: say.language,
    };
    expect((await communicator.api('/items', item)).status).toBe(201);
    const broadcast = { id: `broadcast-${say.language}`, itemId: item.id, audience: { kind: 'everyone' } };
    // Sent twice, as by a double click.
    expect((await communicator.api('/broadcasts', broadcast)).status).toBe(201);
    expect((await communicator.api('/broadcasts', broadcast)).status).toBe(201);
    const { body } = await communicator.api<{ broadcasts: BroadcastView[] }>('/broadcasts');
    expect(body.broadcasts.filter(({ itemId }) => itemId === item.id)).toHaveLength(1);

    // Another communicator says yes on a card, since it goes to everyone.
    const second = await findPerson('Emma Whitfield', 'en');
    const asked = await second.waitForCard(new RegExp(`"broadcastId":"${broadcast.id}"`));
    const agreed = await second.press(asked, /^Send it$/, { comment: '' });
    expect(JSON.stringify(agreed)).toContain('said yes');

    // 3 The employee gets the card and shares with own words.
    const content = await author.waitForCard(new RegExp(item.title));
    expect(actionsOf(content.activity).length).toBeLessThanOrEqual(6);
    const shared = await author.press(content, say.share, { words: 'My own words', network: 'linkedin' });
    expect(JSON.stringify(shared)).toContain('My own words');
    const code = /\/s\/([\w-]+)/.exec(JSON.stringify(shared))?.[1];
    const copyUrl = actionsOf(shared).find(({ url }) => url?.includes('/c/'))?.url ?? '';
    expect(await (await fetch(copyUrl)).text()).toContain('My own words');

    // 6 The link redirects and counts.
    const visit = await fetch(`${app.url}/s/${code}`, {
      redirect: 'manual',
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    });
    expect([visit.status, visit.headers.get('location')]).toEqual([302, item.url]);
    await expect
      .poll(
        async () => (await author.api<{ shares: { clicks: object }[] }>('/me/shares')).body.shares[0]?.clicks,
        {
          timeout: 10_000,
        },
      )
      .toEqual({ human: 1, bot: 0, repeated: 0 });

    // 4 A draft from the card goes to the nearest manager, who decides once.
    const next = await author.pressRaw(content, {
      type: 'Action.Execute',
      verb: 'content.draft',
      data: { itemId: item.id, words: `A longer draft in ${say.language}`, network: 'x' },
    });
    const manages = await manager.api<{ displayName: string }>('/me');
    expect(JSON.stringify(next)).toContain(manages.body.displayName.split(' ')[0]);
    const approval = await manager.waitForCard(new RegExp(`A longer draft in ${say.language}`));
    const approved = await manager.press(approval, say.approve, { comment: 'Fine' });
    const again = await manager.press(approval, say.approve, { comment: 'Twice' });
    expect(actionsOf(approved).some(({ title }) => say.approve.test(title ?? ''))).toBe(false);
    expect(actionsOf(again).some(({ title }) => say.approve.test(title ?? ''))).toBe(false);
    const told = await author.waitForCard(/draft\.publish/);
    const { body: drafts } = await author.api<{ drafts: DraftView[] }>('/drafts');
    expect(drafts.drafts[0]).toMatchObject({ state: 'approved', decision: { comment: 'Fine' } });
    const published = await author.press(told, /nu|now/i);
    expect(JSON.stringify(published)).toContain('x.com/intent');

    // 5 The tab's answers: figures for people with a unit, and the programme's for the communicator.
    expect((await manager.api('/insight/unit')).status).toBe(200);
    expect((await author.api('/insight/programme')).status).toBe(403);
    const insight = await communicator.api<Insight>('/insight/programme');
    expect(insight.body.months.at(-1)?.people.kind).toBe('value');

    // One summary for the communicator, never a stream.
    await communicator.waitForCard(new RegExp(item.title));
  });

  it('keeps nothing from working when a card is old, foreign or wrong [B6] [B7]', async () => {
    const { author } = await findNewcomer('da');
    const welcome = await author.waitForCard(/member\.join/);
    const wrong = [
      { verb: 'draft.explode', data: {} },
      { verb: '__proto__', data: {} },
      { verb: 'constructor', data: {} },
      { verb: 'draft.decide', data: { draftId: 'draft-roer-under-byen', revision: 1, verdict: 'approve' } },
      { verb: 'draft.decide', data: { draftId: { $ne: null }, revision: 1, verdict: 'approve' } },
      { verb: 'draft.decide', data: { draftId: 'nothing', revision: 'x', verdict: 'approve' } },
      { verb: 'content.share', data: { itemId: 'nothing', words: 'x', network: 'linkedin' } },
      { verb: 'content.share', data: { itemId: ['a'], words: 7 } },
    ];
    for (const action of wrong) {
      const card = await author.pressRaw(welcome, { type: 'Action.Execute', ...action });
      expect(card).toMatchObject({ type: 'AdaptiveCard' });
    }
    expect((await author.api<{ shares: unknown[] }>('/me/shares')).body.shares).toEqual([]);
  });
});

describe('an organisation of one’s own', () => {
  it('loads from a people file, with library and guidelines', async () => {
    const { writeFileSync, mkdtempSync } = await import('node:fs');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join((await import('node:os')).tmpdir(), 'chalkline-org-'));
    const file = join(folder, 'people.csv');
    const rows = Array.from({ length: 30 }, (_, index) => {
      const manager = index === 0 ? '' : String(Math.ceil(index / 5));
      return `${index + 1},Person ${index + 1},p${index + 1}@a.example,Job,Unit,${manager},Renton,US`;
    });
    writeFileSync(
      file,
      ['id,displayName,mail,jobTitle,department,managerId,city,country', ...rows].join('\n'),
    );
    const app = await startApp({ args: ['--org', file] });
    try {
      const first = personAt(app.url, '1', 'en');
      const { body } = await first.api<OrgSummary>('/org/summary');
      expect(body).toMatchObject({ people: 30, roots: 1, cyclesBroken: 0, orphans: 0 });
      expect(body.communicators.map(({ id }) => id)).toEqual(['1']);
      expect((await first.api<{ items: unknown[] }>('/items')).body.items.length).toBeGreaterThan(10);
      expect((await first.api<{ guidelines: unknown[] }>('/guidelines')).body.guidelines).toHaveLength(3);
    } finally {
      await app.close();
    }
  });
});
