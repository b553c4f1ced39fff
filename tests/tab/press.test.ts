import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPress } from '../../tabs/local/card/press.ts';

const pressed = { matches: () => true };
const untouched = { matches: () => false };

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a card that nobody presses is drawn at once', () => {
  const draw = vi.fn();
  afterPress(untouched, draw);
  expect(draw).toHaveBeenCalledTimes(1);
});

test.each(['pointerup', 'pointercancel', 'keyup'])(
  'one that is pressed is drawn once after %s',
  async (release) => {
    const draw = vi.fn();
    afterPress(pressed, draw);
    await soon();
    expect(draw).not.toHaveBeenCalled();
    window.dispatchEvent(new Event(release));
    // The click comes first.
    expect(draw).not.toHaveBeenCalled();
    await soon();
    window.dispatchEvent(new Event('pointerup'));
    await soon();
    expect(draw).toHaveBeenCalledTimes(1);
  },
);

test('a later card takes the place of one that waits', async () => {
  const draw = vi.fn();
  const callOff = afterPress(pressed, draw);
  window.dispatchEvent(new Event('pointerup'));
  callOff();
  await soon();
  expect(draw).not.toHaveBeenCalled();
});
