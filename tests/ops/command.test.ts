import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duration, table } from '../../src/ops/answer.ts';
import { readOrder, UsageError } from '../../src/ops/command.ts';
import { operatorNamed } from '../../src/ops/operator.ts';
import { runOps } from './stores.ts';

describe('what is asked for', () => {
  it.each([
    [['status'], { name: 'status' }],
    [['pause'], { name: 'pause' }],
    [['resume'], { name: 'release' }],
    [['resume', 'b1'], { name: 'resume', id: 'b1' }],
    [['cancel', 'b1'], { name: 'cancel', id: 'b1' }],
    [['show', 'b1'], { name: 'show', id: 'b1', recipients: null }],
    [['--recipients', 'failed', 'show', 'b1'], { name: 'show', id: 'b1', recipients: 'failed' }],
    [['replay', 'b1', 'uncertain'], { name: 'replay', id: 'b1', what: 'uncertain' }],
  ])('%j', (argv, command) => {
    expect(readOrder(argv)).toEqual({ command, as: null, json: false, flags: [] });
  });

  it('with flags', () => {
    expect(readOrder(['status', '--json', '--as', 'kim', '--data', 'd'])).toMatchObject({
      as: 'kim',
      json: true,
      flags: ['--data', 'd'],
    });
  });

  it.each([
    [[], 'There is no command'],
    [['stop'], 'no command stop'],
    [['status', 'b1'], 'status takes nothing'],
    [['show'], 'show takes the id of a broadcast'],
    [['cancel', ''], 'cancel takes the id of a broadcast'],
    [['resume', 'b1', 'b2'], 'resume takes the id of a broadcast'],
    [['replay', 'b1'], 'failed or uncertain'],
    [['replay', 'b1', 'sent'], 'What to replay is failed, uncertain; not sent'],
    [['show', 'b1', '--recipients', 'sent'], '--recipients is failed, uncertain, deferred; not sent'],
    [['status', '--recipients', 'failed'], '--recipients goes with show'],
    [['status', '--as', ' '], '--as is empty'],
    [['status', '--data', ''], '--data is empty'],
    [['status', '--prot'], '--prot'],
  ])('refuses %j', (argv, words) => {
    expect(() => readOrder(argv)).toThrow(UsageError);
    expect(() => readOrder(argv)).toThrow(words);
  });
});

describe('who asks', () => {
  it('is kept as an operator, and may do what a communicator may', () => {
    expect(operatorNamed('Kim Larsen')).toMatchObject({ id: 'ops:Kim Larsen', roles: ['communicator'] });
    expect(operatorNamed(null).id).toMatch(/^ops:./);
  });

  it.each(['a\nb', '\u202ebo', ' ', 'x'.repeat(81)])('cannot be called %j', (name) => {
    expect(() => operatorNamed(name)).toThrow('--as');
  });
});

describe('as a process', () => {
  it('answers wrong use with the usage and 2', async () => {
    const result = await runOps(['replay', 'b1']);
    expect(result).toEqual({ code: 2, out: '', err: expect.stringContaining('Usage: npm run ops') });
  });

  it('makes no store where there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chalkline-ops-'));
    const result = await runOps(['status', '--data', folder]);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('There is no store in') });
  });

  it('names a setting that is wrong, as the server does', async () => {
    const result = await runOps(['status'], { SENDS_PER_SECOND: '51' });
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('SENDS_PER_SECOND is wrong') });
  });
});

it('lines up columns, numbers to the right', () => {
  const rows = [
    ['NAME', 'COUNT'],
    ['a', 5],
    ['long name', 1000],
  ];
  expect(table(rows)).toBe('NAME       COUNT\na              5\nlong name   1000');
});

it.each([
  [0, '0 s'],
  [4.4, '4 s'],
  [60, '1 min'],
  [200, '3 min 20 s'],
  [7_500, '2 h 5 min'],
  [273_700, '3 d 4 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
