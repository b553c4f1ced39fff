import { mergeClasses } from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSavedFilters } from '../../../src/server/contract/choices.ts';
import { useFormats } from '../../format.ts';
import { late } from '../../late.ts';
import { PlainButton } from '../../parts/PlainButton.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import text from '../../parts/text.module.css';
import { queries } from '../../queries.ts';
import styles from './FoundLine.module.css';
import { filterOf, isNarrowed, isSame, type LibraryFilter, noFilter } from './libraryFilter.ts';
import type { SetFilter } from './useFilter.ts';

const SaveFilter = late(async () => (await import('./SaveFilter.tsx')).SaveFilter);

interface Props {
  filter: LibraryFilter;
  /** Undefined while that is unknown. */
  found: number | undefined;
  onFilter: SetFilter;
}

/** How much there is, and what can be done with a search that found it. */
export function FoundLine({ filter, found, onFilter }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const saved = useQuery(queries.savedFilters);
  const [saving, setSaving] = useState(false);
  const words = found === undefined ? '' : t('library.found', { count: found, shown: number(found) });
  const narrowed = isNarrowed(filter);
  const isKept = saved.data?.some((one) => isSame(filterOf(one), filter)) ?? true;
  const isFull = (saved.data?.length ?? 0) >= mostSavedFilters;
  return (
    <div className={styles.line}>
      <span className={mergeClasses(text.body, styles.count)}>{words}</span>
      <Spoken text={words} />
      {narrowed && (
        <PlainButton size="small" look="subtle" icon={<DismissRegular />} onClick={() => onFilter(noFilter)}>
          {t('library.clear')}
        </PlainButton>
      )}
      {narrowed && !isKept && !saving && !isFull && (
        <PlainButton size="small" look="subtle" icon={<BookmarkRegular />} onClick={() => setSaving(true)}>
          {t('library.save')}
        </PlainButton>
      )}
      {narrowed && !isKept && isFull && (
        <span className={mergeClasses(text.body, styles.count)}>
          {t('library.full', { count: mostSavedFilters })}
        </span>
      )}
      {narrowed && !isKept && saving && (
        <Suspense fallback={null}>
          <SaveFilter filter={filter} onDone={() => setSaving(false)} />
        </Suspense>
      )}
    </div>
  );
}
