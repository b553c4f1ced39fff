import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { WorkingTogether } from '../../parts/WorkingTogether.tsx';
import { queries } from '../../queries.ts';

/** How the communicators work together with one person. */
export function PersonPage() {
  const { t } = useTranslation();
  const { personId = '' } = useParams();
  const { data: me } = useQuery(queries.me);
  const collaboration = useQuery(queries.collaboration(personId));
  const person = collaboration.data?.person;
  if (me?.id === personId) return <Navigate to="/settings/collaboration" replace />;
  return (
    <Page
      title={person?.displayName ?? t('agreements.tab')}
      {...(person?.jobTitle && { lead: person.jobTitle })}
      back={{ to: '/desk/people', label: t('agreements.back') }}
    >
      <Loaded query={collaboration}>
        {(found) => <WorkingTogether key={personId} collaboration={found} personId={personId} />}
      </Loaded>
    </Page>
  );
}
