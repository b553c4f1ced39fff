import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../tabs/format.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('numbers and times in the tab', () => {
  test('follow Danish habits and Danish time', () => {
    const formats = formatsOf('da');
    expect(formats.number(1234.5)).toBe('1.234,5');
    expect(plain(formats.percent(0.52))).toBe('52 %');
    expect(formats.time('2026-11-24T13:30:00Z')).toBe('kl.\u00a014.30');
    expect(plain(formats.dateTime('2026-11-24T13:30:00Z'))).toBe('24. november 2026 kl. 14.30');
    expect(formats.month('2026-11')).toBe('november 2026');
  });

  test('follow English habits and Danish time', () => {
    const formats = formatsOf('en');
    expect(formats.number(1234.5)).toBe('1,234.5');
    expect(formats.dateTime('2026-06-30T22:30:00Z')).toBe('1 July 2026 00:30');
  });

  test('group whole numbers as the browser would', () => {
    const locales = { da: 'da-DK', en: 'en-GB' } as const;
    const numbers = fc.oneof(fc.maxSafeNat(), fc.nat(20_000), fc.maxSafeInteger());
    fc.assert(
      fc.property(numbers, fc.constantFrom('da', 'en'), (value, language) => {
        const browser = new Intl.NumberFormat(locales[language]);
        expect(formatsOf(language).number(value)).toBe(browser.format(value));
      }),
    );
  });
});
