import { Button, Caption1 } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import { Failed } from '../../parts/Status.tsx';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { api } from '../../queries.ts';

/** Asks a leader to take a look, once. What they answer is told to nobody. */
export function AskLeader({ leader, asked }: { leader: PersonRef; asked: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => api.askLeader(leader.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['backings'] }),
  });
  const said = useRef<HTMLSpanElement>(null);
  const isDone = asked || ask.isSuccess;
  useLostFocus(isDone, () => said.current?.focus());
  if (isDone)
    return (
      <span ref={said} role="status" tabIndex={-1}>
        <Caption1>{t('backing.desk.asked')}</Caption1>
      </span>
    );
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
