import { describe, expect, it } from 'vitest';
import { noCounts, type Recipient } from '../../src/domain/broadcast.ts';
import { queued } from '../../src/domain/message.ts';
import { approvedDraft, buildSent, operator, post, recipient, shown, signal, snapshot } from './build.ts';
import { type Bounds, check } from './checker.ts';
import type { Acknowledged, HistoryEvent } from './history.ts';

const people = ['anna', 'bo', 'carl', 'dora', 'erik'];

/** Everybody got the card, except where the test says otherwise. */
function run(
  changes: Record<string, Partial<Recipient>> = {},
  overrides: Parameters<typeof buildSent>[1] = {},
): HistoryEvent[] {
  const { broadcast, chunks } = buildSent(
    people.map((to) => recipient(to, changes[to])),
    overrides,
  );
  const posts = people.flatMap((to) => (changes[to]?.state ? [] : post(to)));
  return [...posts, snapshot({ broadcasts: [broadcast], chunks })];
}

function acknowledged(fact: Acknowledged['fact'], at = 500): Acknowledged {
  return { event: 'acknowledged', askedAt: at - 1, at, fact };
}

const submitted = acknowledged({ what: 'submit', draftId: 'draft-1', revision: 1 });
const decision = { what: 'decision', draftId: 'draft-1', revision: 1 } as const;
const approved = acknowledged({ ...decision, by: 'boss', verdict: 'approve' });
const written = acknowledged({ what: 'draft', draftId: 'draft-1', text: 'My words' });
const ask = (overrides: Parameters<typeof post>[1] = {}) =>
  post('boss', { kind: 'approval', subject: 'draft-1', ...overrides });

function approval(draft = approvedDraft(), posts = ask()): HistoryEvent[] {
  return [written, submitted, approved, ...posts, snapshot({ drafts: [draft] })];
}

function found(history: readonly HistoryEvent[], bounds: Partial<Bounds> = {}) {
  return check(history, bounds).problems.map(({ invariant, text }) => `${invariant}: ${text}`);
}

const uncertain = { state: 'uncertain', reason: '503' } as const;
const counts = { ...noCounts(), cancelled: 0 };

describe('a clean history', () => {
  it.each<[string, HistoryEvent[]]>([
    ['a broadcast that everybody got', run()],
    [
      'one that never arrived and failed',
      [...run({ bo: { state: 'failed', reason: 'blocked' } }), ...post('bo', {}, false)],
    ],
    ['one that arrived without a word', [...run({ bo: uncertain }), ...post('bo')]],
    ['one that was stopped', run({ bo: { state: 'queued' } }, { state: 'stopped' })],
    ['one in preparation', [snapshot({ ...snapshotOf(run()), broadcasts: [] })]],
    ['an approval', approval()],
    ['an approval asked twice', approval(approvedDraft(), [...ask(), ...ask({ activityId: 'boss-2' })])],
    ['an update of a card that is there', [...run(), ...post('anna', { operation: 'update' })]],
    [
      'a re-send of the uncertain by a person',
      [
        ...post('bo', { activityId: 'bo-0' }),
        operator('resendUncertain', { at: 2000 }),
        ...run({}, { passes: [...passes(), { what: 'uncertain', by: 'writer', at: '' }] }),
      ],
    ],
    [
      'counts that grow',
      [
        ...run(),
        shown({ size: 5, counts: { ...counts, queued: 5 } }),
        shown({ askedAt: 6000, at: 6001, size: 5, counts: { ...counts, queued: 2, sent: 3 } }),
        // Asked for earlier and answered later: it may show less.
        shown({ askedAt: 5500, at: 6002, size: 5, counts: { ...counts, queued: 4, sent: 1 } }),
        shown({ askedAt: 7000, at: 7001, state: 'done', size: 5, counts: { ...counts, sent: 5 } }),
      ],
    ],
  ])('%s', (_name, history) => {
    expect(found(history)).toEqual([]);
  });

  it('is counted', () => {
    const verdict = check([
      ...run({ bo: uncertain }),
      ...post('bo', { fault: 'reset' }),
      signal('SIGKILL', 1),
    ]);
    expect(verdict.counts).toMatchObject({
      recipients: 5,
      sent: 4,
      uncertain: 1,
      faults: 1,
      stops: 1,
      calls: 5,
    });
  });
});

describe('I1', () => {
  const gone = acknowledged({ what: 'broadcast', broadcastId: 'other' });
  const later = acknowledged({ what: 'draft', draftId: 'draft-1', text: 'Other words' }, 600);
  const undecided = approvedDraft({
    history: [],
    steps: approvedDraft().steps.map((step) => ({ ...step, decision: null })),
  });
  it.each<[string, HistoryEvent[], RegExp]>([
    ['a broadcast', [...run(), gone], /other is gone/],
    ['a draft', [written, snapshot()], /lost the text/],
    ['the last text of a draft', [...approval(), later], /Other words/],
    [
      'the sending for approval',
      approval(approvedDraft({ steps: [], history: [], outbox: [] }), []),
      /never sent/,
    ],
    ['a decision', approval(undecided), /lost the approve of boss/],
  ])('misses %s that was acknowledged', (_name, history, text) => {
    expect(found(history)).toContainEqual(expect.stringMatching(text));
  });
});

describe('I2', () => {
  const passed = { passes: [...passes(), { what: 'uncertain' as const, by: 'writer', at: '' }] };
  it.each<[string, HistoryEvent[]]>([
    ['twice by itself', [...run(), ...post('bo', { activityId: 'bo-2' })]],
    ['twice after a re-send of the failed', [operator('resendFailed'), ...run(), ...post('bo')]],
    [
      'three times after one re-send',
      [operator('resendUncertain'), operator('resendUncertain'), ...run(), ...post('bo'), ...post('bo')],
    ],
  ])('sees a card that comes %s', (_name, history) => {
    expect(found(history)).toEqual([expect.stringMatching(/^I2: bo got/)]);
  });

  it('sees a pass that nobody asked for', () => {
    expect(found(run({}, passed))).toEqual(['I2: broadcast b: nobody asked for pass 1 (uncertain)']);
  });

  it('sees a third request for approval', () => {
    const thrice = [...ask(), ...ask(), ...ask()];
    expect(found(approval(approvedDraft(), thrice))).toEqual([
      expect.stringMatching(/^I2: boss was asked 3/),
    ]);
  });
});

describe('I3', () => {
  it('sees two who were both told that they decided', () => {
    const other = acknowledged({ ...decision, by: 'top', verdict: 'decline' });
    expect(found([...approval(), other])).toContainEqual(
      expect.stringMatching(/^I3: .*boss and decline by top/),
    );
  });

  it('sees a decision that stands in history only', () => {
    const steps = approvedDraft().steps.map((step) => ({ ...step, decision: null }));
    expect(found(approval(approvedDraft({ steps })))).toContainEqual(
      expect.stringMatching(/^I3: .*1 decisions/),
    );
  });
});

describe('I4', () => {
  const { history } = approvedDraft();

  it('sees an entry that was changed', () => {
    const changed = history.map((entry) => ({ ...entry, by: 'mallory' }));
    expect(found(approval(approvedDraft({ history: changed })))).toEqual([
      'I4: draft draft-1: the history is broken at entry 0',
    ]);
  });

  it('sees a history that was begun anew', () => {
    const before = snapshot({ at: 400, drafts: [approvedDraft()] });
    const anew = approvedDraft({
      history: history.slice(0, 1),
      steps: approvedDraft().steps.map((step) => ({ ...step, decision: null })),
    });
    expect(found([before, ...approval(anew)])).toContainEqual(expect.stringMatching(/^I4: .*not kept/));
  });
});

describe('I5', () => {
  it.each<[string, HistoryEvent[], RegExp]>([
    ['a person who is nowhere', run({}, { size: 6 }), /5 recipients, size 6/],
    [
      'a tally of its own',
      run({}, { closed: { counts: { ...noCounts(), sent: 4, failed: 1 }, reasons: {} } }),
      /its chunks say/,
    ],
    [
      'sent without a card',
      run().filter((event) => event.event !== 'connector' || event.entry.to !== 'bo'),
      /bo is called sent/,
    ],
    ['sent with another card', run({ bo: { activityId: 'other' } }), /bo is called sent/],
    [
      'a card called failed',
      [...run({ bo: { state: 'failed', reason: 'blocked' } }), ...post('bo')],
      /bo got a card and is called failed/,
    ],
    [
      'a card called queued',
      [...run({ bo: { state: 'queued' } }, { state: 'stopped' }), ...post('bo')],
      /called queued/,
    ],
    ['a card to a stranger', [...run(), ...post('zoe')], /zoe got a card and is no recipient/],
    [
      'a request called sent that never came',
      approval(approvedDraft(), []),
      /approval:1:boss is called sent/,
    ],
  ])('sees %s', (_name, history, text) => {
    const problems = found(history).filter((problem) => problem.startsWith('I5'));
    expect(problems).toContainEqual(expect.stringMatching(text));
  });

  it('sees somebody who stands in two chunks', () => {
    const { broadcast, chunks } = buildSent(['anna', 'bo', 'anna'].map((to) => recipient(to)));
    const history = [...post('anna'), ...post('bo'), snapshot({ broadcasts: [broadcast], chunks })];
    expect(found(history)).toEqual(['I5: broadcast b: 1 stand in it twice']);
  });

  it('holds a re-sent recipient to the last attempt', () => {
    const failed = { state: 'failed', reason: 'blocked' } as const;
    const resend = operator('resendUncertain', { at: 2000 });
    const first = run({ bo: failed });
    expect(found([...post('bo'), resend, ...first, ...post('bo', { at: 3000 }, false)])).toEqual([]);
    const second = [...post('bo', {}, false), resend, ...first, ...post('bo', { at: 3000 })];
    expect(found(second)).toEqual([expect.stringMatching(/^I5: .*bo got a card/)]);
  });

  it('allows as many interrupted as stops can leave, and no more', () => {
    const cut = { state: 'uncertain', reason: 'interrupted' } as const;
    const history = run({ anna: cut, bo: cut, carl: cut });
    expect(found([...history, signal('SIGKILL', 900), signal('SIGSTOP', 950)], { inFlight: 2 })).toEqual([]);
    const gentle = [...history, signal('SIGKILL', 900), signal('SIGTERM', 950)];
    expect(found(gentle, { inFlight: 2 })).toEqual([expect.stringMatching(/^I5: 3 interrupted by 1 stops/)]);
  });
});

describe('I6', () => {
  const waiting = {
    ...queued({ id: 'approval:2:bo', kind: 'approval', to: 'bo', subject: 'draft-1' }, new Date(0)),
  };
  it.each<[string, HistoryEvent[]]>([
    ['a broadcast that goes on for ever', run({}, { state: 'sending' })],
    ['one that never began', run({}, { state: 'preparing' })],
    ['recipients left behind', run({ bo: { state: 'queued' } })],
    ['one in the middle of an attempt', run({ bo: { state: 'sending' } }, { state: 'stopped' })],
    ['a card left behind', approval(approvedDraft({ outbox: [...approvedDraft().outbox, waiting] }))],
  ])('sees %s', (_name, history) => {
    expect(found(history)).toEqual([expect.stringMatching(/^I6/)]);
  });
});

describe('I7', () => {
  const five = { ...counts, sent: 5 };
  it.each<[string, HistoryEvent[]]>([
    ['counts that do not add up', [shown({ size: 5, counts: { ...counts, sent: 4 } })]],
    ['a count below nothing', [shown({ size: 5, counts: { ...counts, sent: 6, queued: -1 } })]],
    [
      'done with somebody waiting',
      [shown({ state: 'done', size: 5, counts: { ...counts, sent: 4, deferred: 1 } })],
    ],
    [
      'sent that is taken back',
      [
        shown({ size: 5, counts: five }),
        shown({ askedAt: 6000, at: 6001, size: 5, counts: { ...counts, sent: 4, queued: 1 } }),
      ],
    ],
    [
      'a size that changes',
      [
        shown({ size: 5, counts: five }),
        shown({ askedAt: 6000, at: 6001, size: 6, counts: { ...five, queued: 1 } }),
      ],
    ],
  ])('sees %s', (_name, views) => {
    expect(found([...run(), ...views])).toContainEqual(expect.stringMatching(/^I7/));
  });

  it('sees cards that leave after clients were told that it is stopped [F30]', () => {
    const { broadcast, chunks } = buildSent(people.map((to) => recipient(to)));
    const end = snapshot({ broadcasts: [broadcast], chunks });
    const posts = people.flatMap((to, index) => post(to, { at: index < 2 ? 1000 : 9000 }));
    const cancel = operator('cancel', { at: 2000 });
    const stopped = shown({
      state: 'stopped',
      askedAt: 2500,
      at: 2501,
      size: 5,
      counts: { ...counts, sent: 2, cancelled: 3 },
    });
    const resume = operator('resume', { at: 8000 });
    expect(found([...posts, end, cancel, stopped, resume])).toEqual([]);
    expect(found([...posts, end, cancel, stopped])).toEqual([expect.stringMatching(/^I7: .*3 cards left/)]);
    // A sender that was halted between its last look and the call may still make it.
    expect(found([...posts, end, cancel, stopped, signal('SIGSTOP', 1900)])).toEqual([]);
  });
});

describe('I8', () => {
  const late = ask({ at: 500 + 9_000 });

  it('sees a request for approval that stood in line', () => {
    expect(found(approval(approvedDraft(), late))).toEqual([
      expect.stringMatching(/^I8: .*draft-1 left after/),
    ]);
    expect(found(approval(approvedDraft(), late), { approvalMs: 10_000 })).toEqual([]);
  });

  it('allows for a stop of the sender', () => {
    expect(found([...approval(approvedDraft(), late), signal('SIGKILL', 400)])).toEqual([]);
    expect(found([...approval(approvedDraft(), late), signal('SIGKILL', 20_000)])).toHaveLength(1);
  });
});

describe('rate and replies', () => {
  const burst = (times: readonly number[]) => [
    snapshot(),
    ...times.flatMap((at) => post('anna', { kind: 'other', at })),
  ];

  it('sees more than the rate in any second, wherever it begins', () => {
    expect(found(burst([0, 600, 999, 1001, 1601]), { perSecond: 3 })).toEqual([]);
    expect(found(burst([0, 600, 998, 999, 1601]), { perSecond: 3 })).toEqual([
      expect.stringMatching(/^rate: 4 calls/),
    ]);
    expect(found(burst([500, 600, 1400, 1499]), { perSecond: 3 })).toEqual([
      expect.stringMatching(/^rate: 4 calls/),
    ]);
    expect(found(burst([0, 1000, 2000]), { perSecond: 1 })).toEqual([]);
    expect(found(burst([0, 600, 998, 999, 1601]), { perSecond: 3, lateMs: 400 })).toEqual([]);
  });

  it('sees a client who waits', () => {
    const reply = {
      event: 'reply',
      at: 3000,
      askedAt: 0,
      call: 'GET /broadcasts',
      by: 'writer',
      status: 200,
    } as const;
    expect(found([snapshot(), reply], { replyMs: 2000 })).toEqual([expect.stringMatching(/^reply: .*3000/)]);
    expect(found([snapshot(), reply])).toEqual([]);
  });
});

function passes() {
  return [{ what: 'everyone' as const, by: 'writer', at: '' }];
}

function snapshotOf(history: readonly HistoryEvent[]) {
  return history.find((event) => event.event === 'snapshot');
}
