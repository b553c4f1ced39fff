import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../parts/Chip.tsx';
import { PlainButton } from '../../parts/PlainButton.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import chipRow from './chipRow.module.css';
import { filterOf, isSame, type LibraryFilter, noFilter } from './libraryFilter.ts';
import styles from './SavedFilters.module.css';
import type { SetFilter } from './useFilter.ts';

/** Searches that the person has kept; the one at hand can be let go. */
export function SavedFilters({ filter, onFilter }: { filter: LibraryFilter; onFilter: SetFilter }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data = [] } = useQuery(queries.savedFilters);
  const forget = useMutation({
    mutationFn: api.forgetFilter,
    onSuccess: (filters) => client.setQueryData(queries.savedFilters.queryKey, filters),
  });
  if (data.length === 0) return null;
  return (
    <fieldset className={chipRow.row} aria-label={t('library.saved')}>
      {data.map((saved) => {
        const on = isSame(filterOf(saved), filter);
        return (
          <span key={saved.id} className={styles.one}>
            <Chip on={on} aria-pressed={on} onClick={() => onFilter(on ? noFilter : filterOf(saved))}>
              <BookmarkRegular aria-hidden="true" />
              {saved.name}
            </Chip>
            {on && (
              <PlainButton
                size="small"
                look="subtle"
                icon={<DismissRegular />}
                aria-label={t('library.forget', { name: saved.name })}
                waiting={forget.isPending}
                onClick={() => forget.mutate(saved.id)}
              />
            )}
          </span>
        );
      })}
      {forget.isError && <Failed error={forget.error} retry={() => forget.mutate(forget.variables)} />}
    </fieldset>
  );
}
