import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { shareNowLabel } from '../../networkName.ts';
import { NetworkChoice } from '../../parts/NetworkChoice.tsx';
import { nothingSaid, PostSaid } from '../../parts/PostSaid.tsx';
import { handOver, type OpenedShare } from '../../parts/ShareResult.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  share: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
});

/** After the approval: now, later, or not at all, as the author likes. */
export function ShareNow({ draft, onShared }: { draft: DraftView; onShared: (result: OpenedShare) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [network, setNetwork] = useState(draft.network);
  const [said, setSaid] = useState(nothingSaid);
  const publish = useMutation({
    mutationFn: async () => handOver(await api.publishDraft(draft.id, network, said)),
    onSuccess: (result) => {
      onShared(result);
      void client.invalidateQueries({ queryKey: ['draft', draft.id] });
      void client.invalidateQueries({ queryKey: ['shares'] });
      void client.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  return (
    <div className={styles.share}>
      <Body1>{t('draft.approvedText')}</Body1>
      <NetworkChoice value={network} onChange={setNetwork} />
      <PostSaid said={said} onChange={setSaid} />
      <Button
        appearance="primary"
        icon={<ShareRegular />}
        disabledFocusable={publish.isPending}
        onClick={() => publish.mutate()}
      >
        {shareNowLabel(network, t)}
      </Button>
      {publish.isError && <Failed error={publish.error} retry={() => publish.mutate()} />}
    </div>
  );
}
