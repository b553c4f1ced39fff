import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSavedFilters } from '../../../src/server/contract/choices.ts';
import { useFormats } from '../../format.ts';
import { Spoken } from '../../parts/Spoken.tsx';
import { queries } from '../../queries.ts';
import { filterOf, isNarrowed, isSame, type LibraryFilter, noFilter } from './libraryFilter.ts';
import type { SetFilter } from './useFilter.ts';

const SaveFilter = lazy(async () => ({ default: (await import('./SaveFilter.tsx')).SaveFilter }));

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  count: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalS },
});

interface Props {
  filter: LibraryFilter;
  /** Undefined while that is unknown. */
  found: number | undefined;
  onFilter: SetFilter;
}

/** How much there is, and what can be done with a search that found it. */
export function FoundLine({ filter, found, onFilter }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const saved = useQuery(queries.savedFilters);
  const [saving, setSaving] = useState(false);
  const words = found === undefined ? '' : t('library.found', { count: found, shown: number(found) });
  const narrowed = isNarrowed(filter);
  const isKept = saved.data?.some((one) => isSame(filterOf(one), filter)) ?? true;
  const isFull = (saved.data?.length ?? 0) >= mostSavedFilters;
  return (
    <div className={styles.line}>
      <Body1 className={styles.count}>{words}</Body1>
      <Spoken text={words} />
      {narrowed && (
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onFilter(noFilter)}>
          {t('library.clear')}
        </Button>
      )}
      {narrowed && !isKept && !saving && !isFull && (
        <Button size="small" appearance="subtle" icon={<BookmarkRegular />} onClick={() => setSaving(true)}>
          {t('library.save')}
        </Button>
      )}
      {narrowed && !isKept && isFull && (
        <Body1 className={styles.count}>{t('library.full', { count: mostSavedFilters })}</Body1>
      )}
      {narrowed && !isKept && saving && (
        <Suspense fallback={null}>
          <SaveFilter filter={filter} onDone={() => setSaving(false)} />
        </Suspense>
      )}
    </div>
  );
}
