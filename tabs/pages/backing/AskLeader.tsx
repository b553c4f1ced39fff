import { Button, Caption1 } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

/** Asks a leader to take a look, once. What they answer is told to nobody. */
export function AskLeader({ leader, asked }: { leader: PersonRef; asked: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => api.askLeader(leader.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['backings'] }),
  });
  if (asked || ask.isSuccess) return <Caption1 role="status">{t('backing.desk.asked')}</Caption1>;
  return (
    <div>
      <Button
        size="small"
        aria-label={t('backing.desk.askName', { name: leader.displayName })}
        disabledFocusable={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t('backing.desk.ask')}
      </Button>
      {ask.isError && <Failed error={ask.error} />}
    </div>
  );
}
