// @vitest-environment jsdom
import { AdaptiveCard } from 'adaptivecards';
import { beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../tabs/local/card/focus.ts';
import { readInputs, withInputs } from '../../tabs/local/card/inputs.ts';

let place: HTMLElement;
let drawn: AdaptiveCard;

beforeEach(() => {
  document.body.innerHTML = '<div id="place"></div><input id="elsewhere">';
  place = element('#place');
  draw('Before');
});

function element<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

function draw(lead: string, values = {}): void {
  drawn = new AdaptiveCard();
  const body = [
    { type: 'TextBlock', text: lead },
    { type: 'Input.Date', id: 'until' },
    { type: 'Input.Text', id: 'words', isMultiline: true },
  ];
  const actions = ['Thank', 'Add a fact'].map((title) => ({ type: 'Action.Submit', title }));
  drawn.parse(withInputs({ type: 'AdaptiveCard', version: '1.5', body, actions }, values));
  place.replaceChildren(drawn.render() as HTMLElement);
}

function drawAnew(): void {
  const putBack = keepFocus(drawn, place);
  draw('After', readInputs(drawn));
  putBack(drawn);
}

it('who writes goes on writing at the same letter', () => {
  const before = element<HTMLTextAreaElement>('textarea');
  before.value = 'I did not know';
  before.focus();
  before.setSelectionRange(2, 5);
  drawAnew();
  const after = element<HTMLTextAreaElement>('textarea');
  expect(after).not.toBe(before);
  expect(document.activeElement).toBe(after);
  expect([after.value, after.selectionStart, after.selectionEnd]).toEqual(['I did not know', 2, 5]);
});

it('a date, which has no letters to stand at, keeps the focus too', () => {
  element('input[type=date]').focus();
  drawAnew();
  expect(document.activeElement).toBe(element('#place input[type=date]'));
});

it('who stands on a button stays on it', () => {
  element('button[aria-label="Add a fact"]').focus();
  drawAnew();
  expect(document.activeElement).toBe(element('button[aria-label="Add a fact"]'));
});

it('takes the focus from nobody who is elsewhere', () => {
  element('#elsewhere').focus();
  drawAnew();
  expect(document.activeElement).toBe(element('#elsewhere'));
});
