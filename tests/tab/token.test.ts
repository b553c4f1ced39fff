import { describe, expect, test } from 'vitest';
import { createTokenSource } from '../../tabs/token.ts';

const minute = 60_000;

function buildToken(endsAt: number): string {
  const claims = Buffer.from(JSON.stringify({ exp: endsAt / 1000 })).toString('base64url');
  return `header.${claims}.signature`;
}

/** A host whose tokens last an hour, and a clock to move. */
function buildHost({ silentFails = false } = {}) {
  const clock = { now: Date.UTC(2026, 10, 24) };
  const asked: boolean[] = [];
  const token = createTokenSource(
    async (silent) => {
      asked.push(silent);
      if (silent && silentFails) throw new Error('InteractionRequired');
      return buildToken(clock.now + 60 * minute);
    },
    () => clock.now,
  );
  return { clock, asked, token };
}

describe('the tab’s bearer token', () => {
  test('is asked for once and kept', async () => {
    const { token, asked } = buildHost();
    expect(await token()).toBe(await token());
    expect(asked).toEqual([false]);
  });

  test('is renewed silently shortly before its end', async () => {
    const { token, asked, clock } = buildHost();
    const first = await token();
    clock.now += 57 * minute;
    expect(await token()).toBe(first);
    clock.now += 2 * minute;
    expect(await token()).not.toBe(first);
    expect(asked).toEqual([false, true]);
  });

  test('is asked for aloud when silence fails', async () => {
    const { token, asked } = buildHost({ silentFails: true });
    await token();
    await token(true);
    expect(asked).toEqual([false, true, false]);
  });

  test('is fetched once for many at a time', async () => {
    const { token, asked } = buildHost();
    await Promise.all([token(), token(), token(true)]);
    expect(asked).toEqual([false]);
  });

  test('is never kept when it cannot be timed', async () => {
    let count = 0;
    const token = createTokenSource(async () => `opaque-${++count}`);
    expect([await token(), await token()]).toEqual(['opaque-1', 'opaque-2']);
  });
});
