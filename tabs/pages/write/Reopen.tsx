import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { useDraftAct } from './useDraftAct.ts';

/** Takes an approved text back to the desk; what is changed has to be seen again. */
export function Reopen({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const reopen = useDraftAct(draft, () => api.reopenDraft(draft.id));
  if (!draft.can.reopen) return null;
  return (
    <>
      <Confirm
        trigger={<Button icon={<EditRegular />}>{t('draft.reopen')}</Button>}
        title={t('draft.reopenTitle')}
        text={t('draft.reopenText')}
        action={t('draft.reopen')}
        onConfirm={() => reopen.mutate(undefined)}
      />
      {reopen.isError && <Failed error={reopen.error} />}
    </>
  );
}
