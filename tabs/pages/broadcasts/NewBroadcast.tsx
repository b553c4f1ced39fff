import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { localDay } from '../../../src/server/contract/moment.ts';
import { timeZone } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { api, queries } from '../../queries.ts';
import { Compose } from './Compose.tsx';
import { fieldsOfBroadcast, newFields } from './composeFields.ts';

/** `?item=` begins with that content, `?day=` with that day, `?from=` with what an earlier broadcast was. */
export function NewBroadcast() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const from = search.get('from');
  const me = useQuery(queries.me);
  const options = useQuery(queries.audienceOptions);
  const earlier = useQuery({
    queryKey: ['broadcasts', from ?? '', 'again'],
    queryFn: from ? () => api.broadcast(from) : skipToken,
  });
  return (
    <Page
      title={t('broadcast.new')}
      lead={t('broadcast.lead')}
      back={{ to: '/desk/broadcasts', label: t('desk.broadcasts') }}
    >
      <Loaded query={me}>
        {({ id }) => (
          <Loaded query={options}>
            {(found) =>
              from ? (
                <Loaded query={earlier}>
                  {(broadcast) => (
                    <Compose
                      key={from}
                      personId={id}
                      entrance={`from:${from}`}
                      start={fieldsOfBroadcast(broadcast)}
                      options={found}
                    />
                  )}
                </Loaded>
              ) : (
                <Fresh
                  personId={id}
                  item={search.get('item') ?? ''}
                  day={search.get('day')}
                  options={found}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface FreshProps {
  personId: string;
  item: string;
  day: string | null;
  options: Parameters<typeof Compose>[0]['options'];
}

function Fresh({ personId, item, day, options }: FreshProps) {
  const today = localDay(new Date(), timeZone);
  const future = day && /^\d{4}-\d\d-\d\d$/.test(day) && day >= today ? day : '';
  const entrance = [item && `item:${item}`, future && `day:${future}`].filter(Boolean).join(':') || 'new';
  return (
    <Compose
      key={entrance}
      personId={personId}
      entrance={entrance}
      start={newFields(item, future)}
      options={options}
    />
  );
}
