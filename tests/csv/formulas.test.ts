import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, inertCell } from '../../src/csv/formulas.ts';

describe('a cell that spreadsheets open', () => {
  it.each([
    ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['+1+1', `'+1+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['  =1+1', `'=1+1`],
    ['\t=1+1', `'=1+1`],
    ['\r\n=1+1', `'=1+1`],
    ['\u0000=1+1', `'=1+1`],
    ['\u00a0=1+1', `'=1+1`],
    ['\u3000＝1+1', `'＝1+1`],
    ['＋1', `'＋1`],
    ["'=1", "''=1"],
    ['5 = 5', '5 = 5'],
    ["'n'", "'n'"],
  ])('computes nothing of %j [C6]', (text, cell) => {
    expect(inertCell(text)).toBe(cell);
  });

  it('keeps the line breaks of a text, and no other control character', () => {
    expect(inertCell('En\r\nto\ttre\u0007\u009f')).toBe('En\nto tre');
  });

  it('begins no formula, whatever it holds, and is read back as it was [C6]', () => {
    const signs = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      ' ',
      '\t',
      '\r',
      '\u0000',
      '\u00a0',
      'a',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 3 }))), (parts) => {
        const cell = inertCell(parts.join(''));
        expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
        expect(cell).not.toMatch(/[^\P{Cc}\n]/u);
        // A second way through a spreadsheet changes nothing.
        expect(inertCell(cellText(cell))).toBe(cell.trimEnd());
      }),
    );
  });
});
