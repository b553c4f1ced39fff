import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/domain/history.ts';
import type { Member } from '../../src/domain/member.ts';
import type { Person } from '../../src/domain/person.ts';
import {
  invitations,
  mayBeInvited,
  mayBeNamed,
  mayOffer,
  mostInvitations,
  type Offer,
  offerKinds,
  type Post,
  postIdOf,
} from '../../src/domain/post.ts';
import {
  consentAnswered,
  consentAsked,
  droppedAgain,
  libraryClaimed,
  newPost,
  offered,
  putAside,
  removed,
} from '../../src/domain/postChange.ts';
import { isoWeek } from '../../src/domain/week.ts';
import { buildMember, buildPerson, plainOrg } from './build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const url = 'https://www.linkedin.com/posts/anna-1';

const dropped = {
  id: postIdOf('anna', url),
  authorId: 'anna',
  url,
  title: 'Drilling',
  note: '',
  topicId: 'climate',
  draftId: null,
  writtenWith: null,
};

function offer(overrides: Partial<Offer> = {}): Offer {
  return {
    id: 'offer-1',
    kind: 'thank',
    by: 'writer',
    at: now.toISOString(),
    text: 'T',
    to: null,
    ...overrides,
  };
}

describe('one link of one author', () => {
  it('is one post, whatever a network hangs on it', () => {
    expect(postIdOf('anna', `${url}?utm_source=share&utm_medium=ios#top`)).toBe(postIdOf('anna', url));
  });

  it('is another post for another author or another page', () => {
    expect(postIdOf('bo', url)).not.toBe(postIdOf('anna', url));
    expect(postIdOf('anna', `${url}?id=2`)).not.toBe(postIdOf('anna', url));
  });
});

describe('who may be invited to comment', () => {
  const later = '2026-12-24T09:00:00.000Z';
  const conversation = { serviceUrl: 's', conversationId: 'c', userId: 'u', botId: 'b', installed: false };
  const table: [
    who: string,
    person: Partial<Person>,
    member: Partial<Member>,
    named: boolean,
    reached: boolean,
  ][] = [
    ['a colleague who has joined', {}, {}, true, true],
    ['somebody who has not joined', {}, { joined: false }, true, false],
    ['somebody on a break', {}, { pausedUntil: later }, true, false],
    ['somebody whose break is over', {}, { pausedUntil: '2026-11-01T09:00:00.000Z' }, true, true],
    ['somebody who wants nothing in the chat', {}, { weeklyCap: 0 }, true, false],
    [
      'somebody who has had enough this week',
      {},
      { weeklyCap: 1, sentThisWeek: { week: isoWeek(now), count: 1 } },
      true,
      false,
    ],
    ['somebody who has muted the topic', {}, { mutedTopics: ['climate'] }, true, false],
    ['somebody who said no to this post', {}, { declinedItems: [dropped.id] }, true, false],
    ['somebody who removed the app', {}, { conversation }, true, false],
    ['a guest', { guest: true }, {}, false, false],
    ['somebody who has left the organisation', { enabled: false }, {}, false, false],
    ['the author', { id: 'anna' }, {}, false, false],
    ['the communicator who invites', { id: 'writer', roles: ['communicator'] }, {}, false, false],
    ['another communicator', { id: 'editor', roles: ['communicator'] }, {}, true, true],
  ];

  it.each(table)('%s', (_who, changes, state, named, reached) => {
    const person = buildPerson({ id: 'bo', ...changes });
    const org = plainOrg([person]);
    const member = buildMember({ id: person.id, ...state });
    expect(mayBeNamed(person.id, 'writer', dropped, org)).toBe(named);
    expect(mayBeInvited(member, 'writer', dropped, org, now)).toBe(reached);
  });

  it('nobody whom the directory does not know', () => {
    expect(mayBeNamed('stranger', 'writer', dropped, plainOrg([]))).toBe(false);
  });
});

describe('the desk', () => {
  it('is for communicators, and never on a post of their own', () => {
    const writer = buildPerson({ id: 'writer', roles: ['communicator'] });
    expect(mayOffer(writer, { authorId: 'anna' })).toBe(true);
    expect(mayOffer(writer, { authorId: 'writer' })).toBe(false);
    expect(mayOffer(buildPerson({ id: 'boss', roles: ['administrator'] }), { authorId: 'anna' })).toBe(false);
  });
});

type Step = (post: Post) => Post;

const kindOfOffer = fc.record({
  id: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5'),
  kind: fc.constantFrom(...offerKinds),
  to: fc.constantFrom('bo', 'carl', 'dan'),
  reaches: fc.boolean(),
});
const deskStep: fc.Arbitrary<Step> = fc.oneof(
  kindOfOffer.map(
    ({ id, kind, to, reaches }) =>
      (post: Post) =>
        offered(post, offer({ id, kind, to: kind === 'invite' ? to : null }), reaches, now),
  ),
  fc.constant<Step>((post) => consentAsked(post, 'writer', now)),
  fc.constant<Step>((post) => libraryClaimed(post, 'writer', now)),
  fc.constant<Step>((post) => putAside(post, 'writer', now)),
);
const authorStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom('given' as const, 'refused' as const)
    .map((answer) => (post: Post) => consentAnswered(post, answer, now)),
  fc.constant<Step>((post) => removed(post, now)),
  fc
    .constantFrom('drop-1', 'drop-2', 'drop-3')
    .map((drop) => (post: Post) => droppedAgain(post, dropped, drop, ['writer'], now)),
);

/** A refused step leaves the post as it is. */
function run(post: Post, step: Step): Post {
  try {
    return step(post);
  } catch (error) {
    expect(String(error)).toMatch(/^Refusal/);
    return post;
  }
}

const start = () => newPost(dropped, 'drop-1', ['writer'], now);

describe('whatever the desk and the author do', () => {
  it('the desk never changes, hides or takes away what the author dropped', () => {
    fc.assert(
      fc.property(fc.array(deskStep, { maxLength: 30 }), (steps) => {
        const post = steps.reduce(run, start());
        const { url: address, title, note, state } = post;
        expect({ url: address, title, note }).toEqual({ url, title: 'Drilling', note: '' });
        expect(state).not.toBe('removed');
      }),
    );
  });

  it('nothing is claimed for the library without a yes, and at most two are invited', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(deskStep, authorStep), { maxLength: 40 }), (steps) => {
        let post = start();
        for (const step of steps) {
          const before = post;
          post = run(post, step);
          if (post.itemId && !before.itemId) expect(before.consent).toBe('given');
          expect(invitations(post).length).toBeLessThanOrEqual(mostInvitations);
          expect(new Set(invitations(post).map(({ to }) => to)).size).toBe(invitations(post).length);
          expect(new Set(post.outbox.map(({ id }) => id)).size).toBe(post.outbox.length);
          expect(brokenAt(post.history)).toBe(-1);
          if (post.state === 'removed') {
            expect([post.url, post.title, post.note]).toEqual(['', '', '']);
            const leaving = post.outbox.filter(({ operation, due }) => operation === 'send' && due);
            expect(leaving).toEqual([]);
          }
        }
      }),
    );
  });

  it('the same step twice has one effect', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(deskStep, authorStep), { maxLength: 20 }),
        fc.oneof(deskStep, authorStep),
        (steps, last) => {
          const once = run(steps.reduce(run, start()), last);
          expect(run(once, last)).toBe(once);
        },
      ),
    );
  });
});
