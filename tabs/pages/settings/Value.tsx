import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { valueQueries } from '../figures/queries.ts';
import { ClickPrice } from './ClickPrice.tsx';
import { UtmRule } from './UtmRule.tsx';

/** What a click is worth, and what shared links carry; for administrators. */
export function Value() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  return (
    <Loaded query={me}>
      {({ roles }) =>
        roles.includes('administrator') ? (
          <Parts />
        ) : (
          <Empty title={t('administration.closed')} text={t('administration.closedText')} />
        )
      }
    </Loaded>
  );
}

function Parts() {
  const price = useQuery(valueQueries.price);
  const utm = useQuery(valueQueries.utm);
  return (
    <>
      <Loaded query={price}>{(found) => <ClickPrice setting={found} />}</Loaded>
      <Loaded query={utm}>{(found) => <UtmRule rule={found} />}</Loaded>
    </>
  );
}
