import { Body1Strong, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doneWith } from '../../src/server/contract/network.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { newId } from '../ids.ts';
import { api, queries } from '../queries.ts';
import { isWebAddress } from '../webAddress.ts';
import { fieldProblem } from './fieldProblem.ts';
import { Failed } from './Status.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  posted: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground2 },
  link: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 'min(16rem, 100%)' },
});

interface Props {
  share: ShareView;
  onChange: (share: ShareView) => void;
  onUndone?: () => void;
}

/** What became of an opened share: posted or sent, given to the desk, or opened by mistake. For the sharer's eyes only. */
export function AfterShare({ share, onChange, onUndone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: (posted: boolean) => api.markPosted(share.id, posted),
    onSuccess: (changed) => {
      onChange({ ...changed, nudge: share.nudge });
      void client.invalidateQueries({ queryKey: ['shares'] });
    },
  });
  const undo = useMutation({
    mutationFn: () => api.undoShare(share.id),
    onSuccess: (shares) => {
      client.setQueryData(queries.shares.queryKey, shares);
      onUndone?.();
    },
  });
  const { posted } = share;
  const done = doneWith(share.network);
  return (
    <>
      {share.network === 'linkedin' && posted === null && <PostNow share={share} onChange={onChange} />}
      <div className={styles.actions}>
        {posted === null && (
          <Button
            icon={<CheckmarkRegular />}
            disabledFocusable={mark.isPending}
            onClick={() => mark.mutate(true)}
          >
            {t(`after.${done}.iDid`)}
          </Button>
        )}
        {posted && (
          <span role="status" className={styles.posted}>
            <CheckmarkCircleRegular aria-hidden="true" />
            <Body1Strong>
              {t(posted.by === 'linkedin' ? 'after.postedByApi' : `after.${done}.did`)}
            </Body1Strong>
            <Caption1 className={styles.muted}>{t('after.private')}</Caption1>
          </span>
        )}
        {posted?.by === 'self' && (
          <Button appearance="subtle" disabledFocusable={mark.isPending} onClick={() => mark.mutate(false)}>
            {t(`after.${done}.notAfterAll`)}
          </Button>
        )}
        {share.undoUntil && (
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t('after.undo')}
          </Button>
        )}
      </div>
      {posted && done === 'post' && <DropLink share={share} />}
      {mark.isError && <Failed error={mark.error} />}
      {undo.isError && <Failed error={undo.error} />}
    </>
  );
}

/** For those who have connected: a press posts the text that stands above it, and nothing else. */
function PostNow({ share, onChange }: Pick<Props, 'share' | 'onChange'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { data } = useQuery(queries.linkedIn);
  const post = useMutation({
    mutationFn: () => api.postOnLinkedIn(share.id, share.text),
    onSuccess: (changed) => {
      onChange({ ...changed, nudge: share.nudge });
      void client.invalidateQueries({ queryKey: ['shares'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['linkedin'] }),
  });
  const connected = data?.account && !data.account.expired;
  if (!connected && !post.isError) return null;
  return (
    <>
      {connected && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={post.isPending} onClick={() => post.mutate()}>
            {t('connection.post')}
          </Button>
          <Caption1 className={styles.muted}>{t('connection.postText')}</Caption1>
        </div>
      )}
      {post.isError && <Failed error={post.error} />}
    </>
  );
}

/** The way of a post to the desk, for those who like. */
function DropLink({ share }: { share: ShareView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [id] = useState(newId);
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const drop = useMutation({
    mutationFn: () => api.dropPost({ id, url: url.trim(), draftId: share.draftId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['posts'] }),
  });
  if (drop.isSuccess) return <Caption1 role="status">{t('after.dropped')}</Caption1>;
  const isLink = isWebAddress(url);
  const submit = () => {
    setTried(true);
    if (isLink && !drop.isPending) drop.mutate();
  };
  return (
    <>
      <div className={styles.link}>
        <Field
          className={styles.field}
          label={t('after.link')}
          hint={t('after.linkHint')}
          {...fieldProblem(tried && !isLink && t('after.badUrl'))}
        >
          <Input
            type="url"
            value={url}
            maxLength={2000}
            onChange={(_, { value }) => setUrl(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') submit();
            }}
          />
        </Field>
        <Button disabledFocusable={drop.isPending} onClick={submit}>
          {t('after.drop')}
        </Button>
      </div>
      {drop.isError && <Failed error={drop.error} />}
    </>
  );
}
