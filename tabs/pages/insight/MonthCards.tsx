import { Field, Switch } from '@fluentui/react-components';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const monthCards = queryOptions({ queryKey: ['month-cards'], queryFn: api.monthCards, staleTime: 0 });

/** Whether the leader gets the month on a card as well: the same choice as on the card itself. */
export function MonthCards() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const chosen = useQuery(monthCards);
  const choose = useMutation({
    mutationFn: api.chooseMonthCards,
    onSuccess: (found) => client.setQueryData(monthCards.queryKey, found),
  });
  return (
    <Loaded query={chosen}>
      {({ wanted }) => (
        <>
          <Field hint={t('insight.monthCardsText')}>
            <Switch
              label={t('insight.monthCards')}
              checked={choose.isPending ? choose.variables : wanted}
              onChange={(_, { checked }) => !choose.isPending && choose.mutate(checked)}
            />
          </Field>
          {choose.isError && <Failed error={choose.error} retry={() => choose.mutate(choose.variables)} />}
        </>
      )}
    </Loaded>
  );
}
