// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { backupsOf, unfinishedId } from '../../tabs/pages/write/backup.ts';

const fields = { title: 'En nat på vagt', network: 'linkedin', text: 'Klokken 02.10' } as const;
const later = { ...fields, text: 'Klokken 02.10 ringede telefonen' };

beforeEach(() => localStorage.clear());

describe('text kept in the browser', () => {
  test('is found again under the draft’s id', () => {
    backupsOf('17', 'd1').write(fields, 3);
    expect(backupsOf('17', 'd1').newest()).toMatchObject({ id: 'd1', fields, revision: 3 });
    expect(backupsOf('17', 'd').newest()).toBeNull();
    expect(backupsOf('17', 'd12').newest()).toBeNull();
  });

  test('is never shown to another person', () => {
    backupsOf('17', 'd1').write(fields, 3);
    expect(backupsOf('18', 'd1').newest()).toBeNull();
    expect(backupsOf('1', 'd1').newest()).toBeNull();
  });

  test('is found again before the draft has an address', () => {
    backupsOf('17', 'fresh').write(fields, 0);
    expect(unfinishedId('17')).toBe('fresh');
    expect(unfinishedId('18')).toBeNull();
  });

  test('goes away once the server has acknowledged it', () => {
    backupsOf('17', 'fresh').write(fields, 0);
    backupsOf('17', 'fresh').letGo(fields);
    expect(unfinishedId('17')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  test('stays when the server has acknowledged an earlier text', () => {
    backupsOf('17', 'd1').write(later, 3);
    backupsOf('17', 'd1').letGo(fields);
    expect(backupsOf('17', 'd1').newest()?.fields).toEqual(later);
  });

  test('stands beside the text of another tab, never under it', () => {
    backupsOf('17', 'd1', 'one').write(fields, 3);
    backupsOf('17', 'd1', 'two').write(later, 3);
    expect(
      backupsOf('17', 'd1')
        .others([])
        .map((backup) => backup.fields.text),
    ).toHaveLength(2);
    expect(backupsOf('17', 'd1').others([later])).toMatchObject([{ fields }]);
  });

  test('is left alone when it is not ours', () => {
    localStorage.setItem(
      'chalkline:17:draft:d1|a',
      '{"id":"d1","revision":1,"at":1,"fields":{"network":"myspace"}}',
    );
    localStorage.setItem('chalkline:17:draft:d2|a', 'not json');
    expect(backupsOf('17', 'd1').newest()).toBeNull();
    expect(backupsOf('17', 'd2').newest()).toBeNull();
  });
});
