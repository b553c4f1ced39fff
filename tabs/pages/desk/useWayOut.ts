import { useTranslation } from 'react-i18next';
import { disclosureNeeds, itemFormats, itemSources } from '../../../src/server/contract/choices.ts';
import type { ImportReport } from '../../../src/server/contract/person.ts';

type Problem = ImportReport['problems'][number];

/** What may stand in the columns that know a few words only. */
const words: Record<string, readonly string[]> = {
  language: ['da', 'en'],
  source: itemSources,
  format: itemFormats,
  disclosure: disclosureNeeds,
};

/** What to do about something that is wrong in a file of items. */
export function useWayOut(): (problem: Problem) => string {
  const { t } = useTranslation();
  return ({ code, column }) => {
    switch (code) {
      case 'missingColumn':
      case 'wrongEncoding':
      case 'tooLarge':
      case 'unreadable':
      case 'empty':
      case 'duplicateId':
      case 'tooManyColumns':
      case 'missingValue':
      case 'tooShort':
      case 'tooLong':
      case 'badUrl':
      case 'unknownTopic':
        return t(`itemImport.ways.${code}`);
      default:
        return wayOfColumn(column ?? '');
    }
  };

  function wayOfColumn(column: string): string {
    const values = words[column];
    if (values) return t('itemImport.ways.oneOf', { values: values.join(', ') });
    if (column === 'expires') return t('itemImport.ways.date');
    if (column === 'sensitive') return t('itemImport.ways.yesNo');
    return t(column === 'id' ? 'itemImport.ways.id' : 'itemImport.ways.other');
  }
}
