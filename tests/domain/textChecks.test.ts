import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCprNumbers, findEmails, findPhoneNumbers } from '../../src/domain/personalData.ts';
import { checkWords, type TextToCheck } from '../../src/domain/textChecks.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A CPR number of somebody born between 1900 and 2057, with or without its hyphen. */
const cprNumber = fc
  .record({
    born: fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2057-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    serial: fc.integer({ min: 0, max: 999 }),
    pick: fc.nat(),
    between: fc.constantFrom('', '-', ' ', '–'),
  })
  .map(({ born, serial, pick, between }) => {
    const year = born.getUTCFullYear();
    const digits = seventhDigits(year);
    const seventh = digits[pick % digits.length];
    const day = two(born.getUTCDate()) + two(born.getUTCMonth() + 1) + two(year % 100);
    return `${day}${between}${seventh}${String(serial).padStart(3, '0')}`;
  });

function seventhDigits(year: number): number[] {
  if (year < 2000) return year % 100 >= 37 ? [0, 1, 2, 3, 4, 9] : [0, 1, 2, 3];
  return year % 100 <= 36 ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8];
}

/** Any text that neither ends nor begins with a digit, where it meets what is put into it. */
const around = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\p{N}/gu, ''));

const tenDigitsOfNoDay = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .filter(([day, month]) => day === 0 || day > 31 || month === 0 || month > 12)
  .map(([day, month, rest]) => two(day) + two(month) + String(rest).padStart(6, '0'));

const textOf = (text: string, ranges: { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

function build(overrides: Partial<TextToCheck> = {}): TextToCheck {
  return {
    words: 'Klokken 02.10 var der varme i rørene.',
    ideas: [],
    disclosure: null,
    organisation: 'Fjernlund',
    linked: true,
    picture: null,
    ...overrides,
  };
}
const codes = (overrides: Partial<TextToCheck>) => checkWords(build(overrides)).map(({ code }) => code);

describe('CPR numbers', () => {
  test('are found wherever they stand', () => {
    fc.assert(
      fc.property(around, cprNumber, around, (before, cpr, after) => {
        expect(textOf(before + cpr + after, findCprNumbers(before + cpr + after))).toContain(cpr);
      }),
    );
  });

  test('are not seen in numbers that name no day, such as order numbers', () => {
    fc.assert(
      fc.property(around, tenDigitsOfNoDay, around, (before, number, after) => {
        expect(findCprNumbers(before + number + after)).toEqual([]);
      }),
    );
  });

  test('are not seen inside longer numbers', () => {
    fc.assert(
      fc.property(cprNumber, fc.integer({ min: 0, max: 9 }), (cpr, digit) => {
        const plain = cpr.replace(/\D/g, '');
        expect(findCprNumbers(`${digit}${plain}`)).toEqual([]);
        expect(findCprNumbers(`${plain}${digit}`)).toEqual([]);
      }),
    );
  });

  test.each(['310290-1234', '290219-1234', '000190-1234', '011390-1234', '010158-5234'])(
    'leave %s alone, a day that never was or long ago',
    (number) => expect(findCprNumbers(number)).toEqual([]),
  );

  test('know the leap days', () => {
    expect(findCprNumbers('290220-4123')).toHaveLength(1);
    expect(findCprNumbers('290200-1234')).toEqual([]);
    expect(findCprNumbers('290200-4234')).toHaveLength(1);
  });
});

describe('e-mail addresses', () => {
  const name = fc.stringMatching(/^[a-zæøå0-9][a-zæøå0-9._+-]{0,20}$/);
  const host = fc.stringMatching(/^[a-zæøå0-9]([a-zæøå0-9-]{0,20}[a-zæøå0-9])?\.(dk|com|example|museum)$/);

  test('are found wherever they stand between spaces and signs', () => {
    const sign = fc.constantFrom(' ', '(', '\n', ':', '<', '»', ', ');
    const end = fc.constantFrom(' ', ')', '\n', '.', ',', '>', '«');
    fc.assert(
      fc.property(around, sign, name, host, end, around, (before, open, local, domain, close, after) => {
        const text = `${before}${open}${local}@${domain}${close} ${after}`;
        expect(textOf(text, findEmails(text))).toContain(`${local}@${domain}`);
      }),
    );
  });

  test('are not seen without a sign @ and a domain', () => {
    fc.assert(fc.property(around, (text) => findEmails(text.replaceAll('@', '')).length === 0));
    for (const text of ['@mette', 'kl. 14 @ havnen', 'a@b', 'mette@ firma.dk']) {
      expect(findEmails(text), text).toEqual([]);
    }
  });

  test('are looked for in the time it takes to read, however long the text', () => {
    const start = performance.now();
    for (const text of ['a'.repeat(70_000), 'a.'.repeat(35_000), `${'a@'.repeat(35_000)}`]) findEmails(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('phone numbers', () => {
  test.each(['Ring 33 12 34 56', 'tlf.: 33123456', '+45 33123456', '+4533123456.', 'Ring 3312 3456, eller'])(
    'are found in »%s«',
    (text) => expect(findPhoneNumbers(text)).toHaveLength(1),
  );

  test.each([
    '12.345.678 kr.',
    '33123456 kr.',
    '24-11-2026',
    '20261124',
    '2025 2026',
    '12345678',
    '3312345678',
    'https://fjernlund.example/33123456',
    'sag 33123456/2026',
    '1.33123456',
  ])('are not seen in »%s«', (text) => expect(findPhoneNumbers(text)).toEqual([]));
});

describe('hints on a text', () => {
  test('begin with own words, and say nothing else of an empty text', () => {
    expect(codes({ words: ' \n ' })).toEqual(['ownWords']);
  });

  test('have nothing to say of a plain text about an item', () => {
    expect(codes({})).toEqual([]);
  });

  test('see an idea taken over word for word, whatever its spaces', () => {
    expect(codes({ words: 'En  idé\nher', ideas: ['x', 'en idé her'] })).toEqual(['sameAsIdea']);
  });

  test('tell how the employer relation is shown', () => {
    const disclosure = 'Jeg arbejder i Fjernlund.';
    expect(codes({ disclosure })).toEqual(['disclosed']);
    expect(codes({ disclosure, words: 'Ja, jeg arbejder i Fjernlund, og' })).toEqual(['disclosedTwice']);
    expect(codes({ words: 'Fjernlund har gjort det igen' })).toEqual(['undisclosed']);
    expect(codes({ words: 'I Fjernlundby og på kontakt.fjernlunds.dk' })).toEqual([]);
  });

  test('count the links of the finished post', () => {
    expect(codes({ linked: false })).toEqual(['noLink']);
    expect(codes({ words: 'Se https://fjernlund.example' })).toEqual(['moreLinks']);
    expect(codes({ linked: false, words: 'Se http://fjernlund.example' })).toEqual(['notHttps']);
  });

  test('miss a description of the picture', () => {
    expect(codes({ picture: { alt: ' ' } })).toEqual(['noAltText']);
    expect(codes({ picture: { alt: 'En pumpe' } })).toEqual([]);
  });

  test('take more than five hashtags for too many, and numbers for none', () => {
    expect(codes({ words: '#a #b #c #d #ø' })).toEqual([]);
    expect(codes({ words: '#a #b #c #d #ø #varme' })).toEqual(['hashtags']);
    expect(codes({ words: '#1 #2 #3 #4 #5 #6 a' })).toEqual([]);
  });

  test('hear shouting, and no short names', () => {
    expect(codes({ words: 'SÅ ER DET NU, ER DET IKKE' })).toEqual([]);
    expect(codes({ words: 'DET ERX NUX FLOT' })).toEqual(['shouting']);
    expect(codes({ words: 'Hurra!!!' })).toEqual(['shouting']);
    expect(codes({ words: 'DTU, KMD og EU' })).toEqual([]);
  });

  test('point at what they found', () => {
    const words = 'Født 010190-1234, skriv til a@b.dk';
    const found = checkWords(build({ words })).map(({ code, level, range }) => [
      code,
      level,
      range && words.slice(range.start, range.end),
    ]);
    expect(found).toEqual([
      ['cpr', 'look', '010190-1234'],
      ['email', 'look', 'a@b.dk'],
    ]);
  });

  test('never fail and never point outside, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        for (const { range } of checkWords(build({ words }))) {
          if (range)
            expect(range.start >= 0 && range.start < range.end && range.end <= words.length).toBe(true);
        }
      }),
    );
  });
});
