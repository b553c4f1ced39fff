import { describe, expect, it } from 'vitest';
import { type Card, cardBudget, sizeOf } from '../../bot/cards/parts.ts';
import { verbs } from '../../bot/verbs/registry.ts';
import { lessons } from '../../src/domain/lesson.ts';
import { languages } from '../../src/domain/person.ts';
import { gallery, hostileTexts } from './gallery.ts';
import { createCardCheck } from './schema.ts';

interface Part {
  type?: string;
  title?: string;
  altText?: string;
  label?: string;
  isRequired?: boolean;
  errorMessage?: string;
  verb?: string;
  data?: object;
  facts?: Part[];
}

/** All objects of a card, at any depth. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (value === null || typeof value !== 'object') return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

function ofType(card: Card, start: string): Part[] {
  return partsOf(card).filter((part) => typeof part.type === 'string' && part.type.startsWith(start));
}

const check = createCardCheck();
/** Letters that a button shows on a screen of 360 pixels, in the widest of the fonts that Teams takes. */
const longestButton = 27;

describe.each(languages)('cards in %s', (language) => {
  const cards = gallery(language);

  it('validate against the Teams card schema', () => {
    expect(cards.length).toBeGreaterThan(600);
    const faults = cards.flatMap(([name, card]) => check(card).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('carry version 1.5 and at most six actions', () => {
    for (const [name, card] of cards) {
      expect(card.version, name).toBe('1.5');
      expect(buttonsOf(card), name).toBeLessThanOrEqual(6);
      expect(card.actions, name).toBeUndefined();
    }
  });

  it('name every picture, box and button', () => {
    for (const [name, card] of cards) {
      for (const image of ofType(card, 'Image')) expect(image.altText, name).toMatch(/\S/);
      for (const input of ofType(card, 'Input.')) {
        expect(input.label, name).toMatch(/\S/);
        if (input.isRequired) expect(input.errorMessage, name).toMatch(/\S/);
      }
      for (const action of ofType(card, 'Action.')) expect(action.title, name).toMatch(/^\S.{1,48}\S$/);
    }
  });

  it('have buttons short enough for a phone, which cuts them off, unless they only repeat a title', () => {
    const titles = cards.flatMap(([, card]) => ofType(card, 'Action.').map(({ title = '' }) => title));
    const repeats = new Set(lessons.map(({ text }) => text[language].title));
    const ours = titles.filter((title) => !repeats.has(title) && !/^(Se »|See “)/.test(title));
    expect([...new Set(ours)].filter((title) => title.length > longestButton)).toEqual([]);
  });

  it('press only verbs that the bot knows', () => {
    const pressed = cards.flatMap(([, card]) => ofType(card, 'Action.Execute').map(({ verb }) => verb));
    expect(pressed.filter((verb) => !verbs.has(verb ?? ''))).toEqual([]);
    expect(new Set(pressed).size).toBeGreaterThan(15);
  });

  it('carry nothing but ids, revision and verdict', () => {
    const known = [
      'itemId',
      'draftId',
      'broadcastId',
      'revision',
      'version',
      'verdict',
      'reason',
      'postId',
      'interviewId',
      'kind',
      'answer',
      'personId',
      'proposalId',
      'shareId',
      'digestId',
      'questionId',
      'guidelineId',
      'lessonId',
      'thanksId',
      'part',
      'leaderId',
      'step',
      'basedOn',
    ];
    const data = cards.flatMap(([, card]) => ofType(card, 'Action.Execute').map((action) => action.data));
    const keys = new Set(data.flatMap((entry) => Object.keys(entry ?? {})));
    expect([...keys].filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each(hostileTexts)(
    '[D9] [D10] [D11] keep what people wrote inert %#',
    (text) => {
      for (const [name, card] of gallery(language, text)) {
        expect(check(card), name).toEqual([]);
        expect(sizeOf(card), name).toBeLessThanOrEqual(cardBudget);
        expect(buttonsOf(card), name).toBeLessThanOrEqual(6);
        const json = JSON.stringify(card);
        expect(json, name).not.toMatch(/\$\{|\{\{/);
        expect(json, name).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
        expect(json, name).not.toMatch(/\p{M}{3}/u);
        expect(json, name).not.toMatch(/\\u0000|\\u001b|\\ud800|\\udfff/);
        for (const block of [...ofType(card, 'TextBlock'), ...facts(card)]) {
          expect(JSON.stringify(block), name).not.toMatch(
            /evil\.example|<at>|Approved by CEO|xxxxx|algo|unpaired/,
          );
        }
      }
    },
    60_000,
  );
});

/** Buttons that a person sees, those that unfold included; a refresh is none. */
function buttonsOf({ refresh, ...card }: Card): number {
  return ofType(card, 'Action.').length;
}

/** Facts render Markdown like text blocks do. */
function facts(card: Card): Part[] {
  return ofType(card, 'FactSet').flatMap((set) => set.facts ?? []);
}

describe('the schema check', () => {
  const [, card] = gallery('da').find(([name]) => name === 'approval bare') ?? ['', null];

  it('finds what the renderer lets through', () => {
    expect(check({ ...card, body: [{ type: 'TextBlock', wrap: true }] })).not.toEqual([]);
    expect(check({ ...card, body: [{ type: 'TextBlock', text: 'x', wrap: 'yes' }] })).not.toEqual([]);
    expect(check({ ...card, body: [{ type: 'TextBlock', text: 'x', colour: 'red' }] })).not.toEqual([]);
    expect(check({ ...card, body: [{ type: 'Textblock', text: 'x' }] })).not.toEqual([]);
    expect(check({ ...card, version: '9.9' })).not.toEqual([]);
  });
});
