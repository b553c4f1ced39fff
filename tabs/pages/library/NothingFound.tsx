import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../parts/Page.tsx';
import { PlainButton } from '../../parts/PlainButton.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { isNarrowed, type LibraryFilter, noFilter } from './libraryFilter.ts';
import type { SetFilter } from './useFilter.ts';

/** Why nothing is shown, and the way on. */
export function NothingFound({ filter, onFilter }: { filter: LibraryFilter; onFilter: SetFilter }) {
  const { t } = useTranslation();
  const { data: settings } = useQuery(queries.settings);
  if (!isNarrowed(filter)) return <Empty title={t('library.none')} text={t('library.noneText')} />;
  const clear = <PlainButton onClick={() => onFilter(noFilter)}>{t('library.clear')}</PlainButton>;
  if (filter.followed && settings?.followedTopics.length === 0) {
    return (
      <Empty title={t('library.noneFollowed')} text={t('library.noneFollowedText')}>
        <PageLink to="/settings">{t('library.toSettings')}</PageLink>
        {clear}
      </Empty>
    );
  }
  return (
    <Empty title={t('library.noneFound')} text={t('library.noneFoundText')}>
      {clear}
    </Empty>
  );
}
