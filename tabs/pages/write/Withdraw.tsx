import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

export function Withdraw({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.withdrawDraft(draft.id),
    onSuccess: (answer) => {
      client.setQueryData(['draft', draft.id], answer);
      void client.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  if (!draft.can.withdraw) return null;
  return (
    <>
      <Confirm
        trigger={<Button appearance="subtle">{t('draft.withdraw')}</Button>}
        title={t('draft.withdrawTitle')}
        text={t('draft.withdrawText')}
        action={t('draft.withdraw')}
        onConfirm={() => withdraw.mutate()}
      />
      {withdraw.isError && <Failed error={withdraw.error} retry={() => withdraw.mutate()} />}
    </>
  );
}
