// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { backupOf, letGoBackup, unfinishedId } from '../../tabs/pages/write/backup.ts';

const fields = { title: 'En nat på vagt', network: 'linkedin', text: 'Klokken 02.10' } as const;

beforeEach(() => localStorage.clear());

describe('text kept in the browser', () => {
  test('is found again under the draft’s id', () => {
    backupOf('17', 'd1', false).write({ id: 'd1', fields, revision: 3 });
    expect(backupOf('17', 'd1', false).read()).toEqual({ id: 'd1', fields, revision: 3 });
    expect(backupOf('17', 'd2', false).read()).toBeNull();
  });

  test('is never shown to another person', () => {
    backupOf('17', 'd1', false).write({ id: 'd1', fields, revision: 3 });
    expect(backupOf('18', 'd1', false).read()).toBeNull();
  });

  test('is found again before the draft has an address', () => {
    backupOf('17', 'fresh', true).write({ id: 'fresh', fields, revision: 0 });
    expect(unfinishedId('17')).toBe('fresh');
    expect(backupOf('17', 'fresh', true).read()?.fields).toEqual(fields);
  });

  test('goes away once the server has acknowledged it', () => {
    backupOf('17', 'fresh', true).write({ id: 'fresh', fields, revision: 0 });
    letGoBackup('17', 'fresh');
    expect(unfinishedId('17')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  test('is left alone when it is not ours', () => {
    localStorage.setItem('chalkline:17:draft:d1', '{"id":"d1","revision":1,"fields":{"network":"myspace"}}');
    localStorage.setItem('chalkline:17:draft:d2', 'not json');
    expect(backupOf('17', 'd1', false).read()).toBeNull();
    expect(backupOf('17', 'd2', false).read()).toBeNull();
  });
});
