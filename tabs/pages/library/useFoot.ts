import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { itemSources } from '../../../src/server/contract/choices.ts';
import type { Item } from '../../../src/server/contract/item.ts';
import { languageOf } from '../../i18n.ts';

/** What stands below an item: its source, and its language where that is not the reader's. Found once, for all items. */
export function useFoot(): (item: Pick<Item, 'source' | 'language'>) => string {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const own = languageOf(i18n.language);
    const sources = new Map(itemSources.map((source) => [source, t(`source.${source}`)]));
    const languages = { da: t('language.da'), en: t('language.en') };
    return ({ source, language }) =>
      [sources.get(source), language !== own && languages[language]].filter(Boolean).join(' · ');
  }, [t, i18n.language]);
}
