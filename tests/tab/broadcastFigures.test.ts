import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { FailureReason } from '../../src/ports.ts';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { formatsOf } from '../../tabs/format.ts';
import {
  figuresOf,
  grouped,
  handledOf,
  reasonOf,
  shareOf,
  timeLeft,
} from '../../tabs/pages/broadcasts/broadcastFigures.ts';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';
import { buildBroadcastView } from '../cards/build.ts';

const counts = { queued: 40, sending: 10, sent: 900, failed: 3, deferred: 40, uncertain: 7, cancelled: 0 };

const buildView = (overrides: Partial<BroadcastView> = {}) =>
  buildBroadcastView({ state: 'sending', size: 1000, counts, finishedAt: null, ...overrides });

describe('the figures of a broadcast', () => {
  test('add up to the size, also when the rest was not sent', () => {
    const stopped = { ...counts, queued: 0, sending: 0, deferred: 0, cancelled: 90 };
    for (const each of [counts, stopped]) {
      expect(figuresOf({ counts: each, quiet: null }).reduce((sum, [, value]) => sum + value, 0)).toBe(1000);
    }
    expect(Object.fromEntries(figuresOf({ counts: stopped, quiet: null }))).toMatchObject({
      left: 0,
      cancelled: 90,
    });
  });

  test('tell those whose quiet hours run from those whom Teams puts off', () => {
    const quiet = { count: 30, until: '2026-11-25T07:00:00.000Z' };
    expect(Object.fromEntries(figuresOf({ counts, quiet }))).toMatchObject({ later: 30, deferred: 10 });
    const resting = { counts: { ...counts, deferred: 20 }, quiet };
    expect(Object.fromEntries(figuresOf(resting))).toMatchObject({ later: 20, deferred: 0 });
  });

  test('call handled only what has reached an end', () => {
    expect(handledOf(counts)).toBe(910);
    expect(shareOf(buildView())).toBe(0.91);
  });

  test('group them by what has to be done, what leaves first before what leaves later', () => {
    const at = (id: string, sendAt: string) => buildView({ id, state: 'scheduled', sendAt });
    const groups = grouped([
      buildView({ id: 'new', state: 'returned' }),
      at('second', '2026-12-02T09:00:00.000Z'),
      at('first', '2026-12-01T09:00:00.000Z'),
      buildView({ id: 'old', state: 'done' }),
    ]);
    const ids = Object.fromEntries([...groups].map(([name, group]) => [name, group.map(({ id }) => id)]));
    expect(ids).toEqual({ scheduled: ['first', 'second'], over: ['new', 'old'] });
  });

  test('know no share before the recipients are found, and all of nobody', () => {
    expect(shareOf(buildView({ state: 'preparing', size: 0 }))).toBeNull();
    expect(shareOf(buildView({ state: 'stopping', size: 0 }))).toBeNull();
    expect(shareOf(buildView({ state: 'done', size: 0 }))).toBe(1);
  });

  test('have words for every reason that a card can fail for', () => {
    const reasons: Record<FailureReason, true> = {
      blocked: true,
      uninstalled: true,
      gone: true,
      tooBig: true,
      badCard: true,
      declined: true,
      notBacked: true,
      expired: true,
      unknownPerson: true,
      throttled: true,
      rejected: true,
    };
    for (const reason of Object.keys(reasons)) {
      expect(reasonOf(reason)).toBe(reason);
      for (const { broadcast } of [en, da]) expect(broadcast.reason).toHaveProperty(reason);
    }
    expect(reasonOf('other')).toBe('other');
    expect(reasonOf('something new')).toBe('other');
  });
});

describe('how long it takes', () => {
  const going = { ...counts, deferred: 0 };
  async function words(language: 'da' | 'en', view: Partial<BroadcastView>): Promise<string | null> {
    const texts = i18next.createInstance();
    const catalogues = { en: { translation: en }, da: { translation: da } };
    const t = await texts.init({ lng: language, resources: catalogues });
    const left = timeLeft(buildView(view));
    const shown = left && formatsOf(language).number(left.count);
    return left && t(`broadcast.left.${left.name}`, { count: left.count, shown: shown ?? '' });
  }

  test.each([
    [2_460, 'About 41 minutes left', 'Cirka 41 minutter tilbage'],
    [1, 'Less than a minute left', 'Under et minut tilbage'],
    [59, 'Less than a minute left', 'Under et minut tilbage'],
    [60, 'About 1 minute left', 'Cirka 1 minut tilbage'],
    [61, 'About 2 minutes left', 'Cirka 2 minutter tilbage'],
    [7_199, 'About 120 minutes left', 'Cirka 120 minutter tilbage'],
    [7_300, 'About 2.5 hours left', 'Cirka 2,5 timer tilbage'],
    [36_000, 'About 10 hours left', 'Cirka 10 timer tilbage'],
  ])('says %i seconds in words', async (secondsLeft, english, danish) => {
    expect(await words('en', { counts: going, secondsLeft })).toBe(english);
    expect(await words('da', { counts: going, secondsLeft })).toBe(danish);
  });

  test('promises no more than is known', async () => {
    expect(await words('en', { secondsLeft: 100 })).toBe('At least 1 minute left');
    const unmeasured = { counts: going, paced: false };
    expect(await words('da', { ...unmeasured, secondsLeft: 190 })).toBe('Mindst 3 minutter tilbage');
    expect(await words('en', { ...unmeasured, secondsLeft: 8_900 })).toBe('At least 2 hours left');
    expect(await words('da', { ...unmeasured, secondsLeft: 30 })).toBeNull();
    expect(await words('en', { secondsLeft: 100, held: true })).toBeNull();
    expect(await words('en', { secondsLeft: null })).toBeNull();
  });
});
