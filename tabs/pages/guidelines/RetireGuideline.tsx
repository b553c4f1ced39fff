import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

/** Takes a guideline out of sight that was added; the two that everybody has stay. */
export function RetireGuideline({
  guideline,
  onRetired,
}: {
  guideline: GuidelineView;
  onRetired: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retire = useMutation({
    mutationFn: () => api.retireGuideline(guideline.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.guidelines.queryKey });
      onRetired();
    },
  });
  if (guideline.id === 'everyone' || guideline.id === 'managers') return null;
  return (
    <>
      <Confirm
        trigger={<Button disabledFocusable={retire.isPending}>{t('guidelines.retire')}</Button>}
        title={t('guidelines.retireTitle')}
        text={t('guidelines.retireText')}
        action={t('guidelines.retire')}
        onConfirm={() => retire.mutate()}
      />
      {retire.isError && <Failed error={retire.error} />}
    </>
  );
}
