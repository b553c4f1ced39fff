import { describe, expect, it } from 'vitest';
import { backingStepSchema, type MyBacking } from '../../src/server/contract/backing.ts';
import { backingSteps } from '../../src/server/contract/backingLimits.ts';
import { fieldsOf, keptFields, noFields, readFields } from '../../tabs/pages/backing/stepFields.ts';

const basedOn = '2026-11-24T09:00:00.000Z';
const mine: MyBacking = {
  leader: { id: 'boss', displayName: 'Vera Bech', jobTitle: 'Director' },
  department: 'Works',
  parts: { vision: null, values: null, time: null, guidelines: null, supporters: null, example: null },
  settled: [],
  next: 'vision',
  endorsement: null,
  state: 'none',
  updatedAt: basedOn,
  asked: false,
  options: {
    guidelines: [{ id: 'everyone', title: { da: 'For alle', en: 'For everyone' } }],
    supporters: [],
    moreSupporters: 0,
  },
};
const full: MyBacking = {
  ...mine,
  parts: {
    vision: { da: 'Derfor' },
    values: { da: 'Med respekt', en: 'With respect' },
    time: 0,
    guidelines: { chosen: ['everyone'], additions: { en: 'Ask first' } },
    supporters: ['boss', 'lead'],
    example: { text: 'My post', url: 'https://network.example/1' },
  },
};

describe('the steps of backing in the tab', () => {
  it('send what was saved, unchanged, as the server takes it', () => {
    for (const step of backingSteps) {
      const value = readFields(step, fieldsOf(full, step));
      expect(typeof value, step).toBe('object');
      const sent = backingStepSchema.parse({ ...(value as object), basedOn });
      const saved = full.parts[step];
      expect(sent.value, step).toEqual(saved);
    }
  });

  it('begin with what is most likely wanted, and with no words of ours', () => {
    expect(fieldsOf(mine, 'time').minutes).toBe('30');
    expect(fieldsOf(mine, 'guidelines').chosen).toEqual(['everyone']);
    expect(fieldsOf(mine, 'supporters').chosen).toEqual(['boss']);
    expect([fieldsOf(mine, 'vision'), fieldsOf(mine, 'values'), fieldsOf(mine, 'example')]).toEqual(
      Array(3).fill(noFields),
    );
  });

  it.each([
    ['vision', { da: ' ', en: '\n' }, 'words'],
    ['time', { minutes: '481' }, 'minutes'],
    ['time', { minutes: '-1' }, 'minutes'],
    ['time', { minutes: '7.5' }, 'minutes'],
    ['time', { minutes: '' }, 'minutes'],
    ['guidelines', { chosen: [], da: ' ' }, 'guidelines'],
    ['supporters', { chosen: [] }, 'supporters'],
    ['example', { text: '  ' }, 'example'],
    ['example', { text: 'A post', url: 'javascript:alert(1)' }, 'url'],
    ['example', { text: 'A post', url: 'network.example' }, 'url'],
  ] as const)('say what to mend in %s of %j', (step, typed, problem) => {
    expect(
      readFields(step, { ...noFields, ...typed, chosen: [...('chosen' in typed ? typed.chosen : [])] }),
    ).toBe(problem);
  });

  it('take back what the browser kept, and nothing that makes no sense', () => {
    const typed = { ...noFields, da: 'Derfor', chosen: ['everyone'] };
    expect(keptFields(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect([keptFields(null), keptFields('text'), keptFields(7)]).toEqual([null, null, null]);
    expect(keptFields({ da: 7, chosen: [1, 'everyone', null] })).toEqual({
      ...noFields,
      chosen: ['everyone'],
    });
  });
});
