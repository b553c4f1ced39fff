import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular, ShareRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Network } from '../../../src/server/contract/network.ts';
import { shareNowLabel } from '../../networkName.ts';
import { nothingSaid } from '../../parts/PostSaid.tsx';
import { handOver, type OpenedShare } from '../../parts/ShareResult.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { Withdraw } from './Withdraw.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  status: { marginLeft: 'auto' },
});

interface Props {
  id: string;
  draft: DraftView | null;
  network: Network;
  blocked: boolean;
  /** True while the text is exactly what somebody else suggested: then sending it is agreeing to it. */
  agrees: boolean;
  /** True when there is something to send; says what is missing otherwise. */
  ready: () => boolean;
  /** Saves what is on the screen; null when that did not come about. */
  flush: () => Promise<number | null>;
  onShared: (result: OpenedShare) => void;
  children: ReactNode;
}

/** Sending a draft to those who look at it; with free hands sharing it comes first, and asking is an offer. */
export function DraftActions({
  id,
  draft,
  network,
  blocked,
  agrees,
  ready,
  flush,
  onShared,
  children,
}: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const submit = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      if (revision === null) return null;
      return agrees ? api.acceptEdit(id, revision) : api.submitDraft(id, revision);
    },
    onSuccess: (sent) => {
      if (!sent) return;
      client.setQueryData(['draft', id], sent);
      for (const key of ['drafts', 'approvals', 'me']) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['draft', id] }),
  });
  const publish = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      return revision === null ? null : handOver(await api.publishDraft(id, network, nothingSaid));
    },
    onSuccess: (result) => {
      if (!result) return;
      onShared(result);
      for (const key of [['draft', id], ['shares'], ['drafts']]) {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });
  const busy = blocked || submit.isPending || publish.isPending;
  const freeHands = draft?.can.publish === true;
  const isMediated = draft !== null && draft.author.id !== draft.writer.id;
  const send = agrees
    ? t('edited.use')
    : freeHands
      ? t('draft.ask')
      : isMediated
        ? t('draft.sendTo', { name: draft.author.displayName })
        : t('draft.send');
  const error = submit.error ?? publish.error;
  return (
    <>
      <div className={styles.actions}>
        {freeHands && (
          <Button
            appearance="primary"
            icon={<ShareRegular />}
            disabledFocusable={busy}
            onClick={() => ready() && publish.mutate()}
          >
            {shareNowLabel(network, t)}
          </Button>
        )}
        <Button
          appearance={freeHands ? 'secondary' : 'primary'}
          icon={<SendRegular />}
          disabledFocusable={busy}
          onClick={() => ready() && submit.mutate()}
        >
          {send}
        </Button>
        {draft && <Withdraw draft={draft} />}
        <div className={styles.status}>{children}</div>
      </div>
      {error && <Failed error={error} />}
    </>
  );
}
