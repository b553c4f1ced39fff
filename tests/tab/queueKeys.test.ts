// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { queueKeyOf } from '../../tabs/pages/write/queueKeys.ts';

function press(key: string, overrides: Partial<Parameters<typeof queueKeyOf>[0]> = {}) {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false };
  return queueKeyOf({ key, target: document.body, ...plain, ...overrides });
}

function find(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new TypeError(`No ${selector}`);
  return found;
}

beforeEach(() => {
  document.body.innerHTML =
    '<textarea></textarea><input type="text"><input type="checkbox"><button>b</button><select></select>' +
    '<div role="tablist"><button id="tab"></button></div><div role="dialog"><button id="in"></button></div>';
});

describe('the keys of the queue', () => {
  test.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['K', 'previous'],
    ['ArrowUp', 'previous'],
    ['a', 'approve'],
    ['r', 'return'],
    ['e', 'edit'],
    ['?', 'help'],
    ['x', null],
    ['Enter', null],
  ])('%s means %s', (key, meaning) => expect(press(key)).toBe(meaning));

  test('rest while something is typed, but for the one that leaves the field', () => {
    for (const selector of ['textarea', 'input[type=text]', 'select']) {
      const target = find(selector);
      for (const key of ['j', 'k', 'a', 'r', 'e', '?', 'ArrowDown']) {
        expect(press(key, { target }), selector).toBeNull();
      }
      expect(press('Escape', { target }), selector).toBe('leave');
    }
  });

  test('work from buttons and switches', () => {
    expect(press('j', { target: find('button') })).toBe('next');
    expect(press('a', { target: find('input[type=checkbox]') })).toBe('approve');
  });

  test('leave chords, dialogs and what moves with arrows alone', () => {
    expect(press('a', { ctrlKey: true })).toBeNull();
    expect(press('a', { metaKey: true })).toBeNull();
    expect(press('r', { altKey: true })).toBeNull();
    expect(press('a', { defaultPrevented: true })).toBeNull();
    expect(press('a', { target: find('#in') })).toBeNull();
    expect(press('ArrowDown', { target: find('#tab') })).toBeNull();
  });

  test('answer once, however long they are held', () => {
    expect(press('a', { repeat: true })).toBeNull();
    expect(press('ArrowDown', { repeat: true })).toBe('next');
  });
});
