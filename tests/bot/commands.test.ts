import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIn } from '../../bot/commands.ts';

describe('commands', () => {
  it.each([
    ['help', 'help'],
    ['HJÆLP!', 'help'],
    ['  Hej.  ', 'help'],
    ['hi', 'help'],
    ['Hello', 'help'],
    ['Bibliotek', 'library'],
    ['library?', 'library'],
    ['UDKAST', 'drafts'],
    ['drafts', 'drafts'],
    ['Indstillinger', 'settings'],
    ['settings', 'settings'],
    ['Fravær', 'away'],
    ['away!', 'away'],
    ['Hold   pause', 'pause'],
    ['pause…', 'pause'],
    ['fortsæt', 'resume'],
    ['Resume', 'resume'],
    ['»vær med«', 'join'],
    ['Vær med', 'join'],
    ['JOIN', 'join'],
    ['meld fra', 'leave'],
    ['Leave.', 'leave'],
    ['<at>Chalkline</at> hjælp', 'help'],
    ['<at id="0">Chalk line</at>&nbsp;Leave', 'leave'],
  ])('reads %j as %s', (text, command) => {
    expect(commandIn(text)).toBe(command);
  });

  it.each([
    undefined,
    '',
    '   ',
    '<at>Chalkline</at>',
    'please leave me alone',
    'I will join later',
    'toString',
    '__proto__',
  ])('finds no command in %j', (text) => {
    expect(commandIn(text)).toBeNull();
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        commandIn(text);
      }),
    );
  });
});
