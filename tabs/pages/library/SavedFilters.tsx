import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../parts/Chip.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { chipRow } from './chipRow.ts';
import { filterOf, isSame, type LibraryFilter, noFilter } from './libraryFilter.ts';
import type { SetFilter } from './useFilter.ts';

const useStyles = makeStyles({
  saved: chipRow,
  one: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

/** Searches that the person has kept; the one at hand can be let go. */
export function SavedFilters({ filter, onFilter }: { filter: LibraryFilter; onFilter: SetFilter }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { data = [] } = useQuery(queries.savedFilters);
  const forget = useMutation({
    mutationFn: api.forgetFilter,
    onSuccess: (filters) => client.setQueryData(queries.savedFilters.queryKey, filters),
  });
  if (data.length === 0) return null;
  return (
    <fieldset className={styles.saved} aria-label={t('library.saved')}>
      {data.map((saved) => {
        const on = isSame(filterOf(saved), filter);
        return (
          <span key={saved.id} className={styles.one}>
            <Chip on={on} aria-pressed={on} onClick={() => onFilter(on ? noFilter : filterOf(saved))}>
              <BookmarkRegular aria-hidden="true" />
              {saved.name}
            </Chip>
            {on && (
              <Button
                shape="circular"
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('library.forget', { name: saved.name })}
                disabledFocusable={forget.isPending}
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
