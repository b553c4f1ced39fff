import { Body1, Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/person.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { finishedPost } from '../../parts/finishedPost.ts';
import { NetworkChoice } from '../../parts/NetworkChoice.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { GuidelineLines } from '../library/GuidelineLines.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useDraftSaving } from './useDraftSaving.ts';
import { Withdraw } from './Withdraw.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20rem',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: { display: 'grid', gap: tokens.spacingVerticalM },
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: '20px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  text: { '& textarea': { minHeight: '14rem' } },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  status: { marginLeft: 'auto' },
  muted: { color: tokens.colorNeutralForeground2 },
});

export function DraftEditor({ id, me, draft }: { id: string; me: Me; draft: DraftView | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { fields, state, change, flush, settle } = useDraftSaving({ id, personId: me.id, draft });
  const [emptyText, setEmptyText] = useState(false);

  // The first save gives the draft its address.
  const created = draft !== null && pathname.endsWith('/new');
  useEffect(() => {
    if (created) navigate(`/write/${id}`, { replace: true });
  }, [created, id, navigate]);

  const submit = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      return revision === null ? null : api.submitDraft(id, revision);
    },
    onSuccess: (sent) => {
      if (!sent) return;
      client.setQueryData(['draft', id], sent);
      void client.invalidateQueries({ queryKey: ['drafts'] });
    },
  });

  function send() {
    if (fields.text.trim() === '') setEmptyText(true);
    else submit.mutate();
  }

  const post = finishedPost(fields.text, me, { language: null, linked: Boolean(draft?.item) });
  const tooLong = isTooLong(fields.network, post);
  const problem = tooLong
    ? t('counter.tooLong')
    : emptyText && !fields.text.trim()
      ? t('draft.emptyText')
      : null;
  const reader = me.manager?.displayName;
  return (
    <>
      {draft?.decision && <DecisionNote decision={draft.decision} />}
      {state.kind === 'conflict' && (
        <DraftConflict
          mine={fields}
          theirs={state.theirs}
          onChoose={(chosen) => settle(state.theirs, chosen)}
        />
      )}
      <div className={styles.columns}>
        <section className={styles.editor} aria-label={t('draft.label')}>
          {draft?.item && (
            <Body1 className={styles.muted}>
              {t('draft.about')} <PageLink to={`/library/${draft.item.id}`}>{draft.item.title}</PageLink>
            </Body1>
          )}
          <Field label={t('draft.title')} hint={t('draft.titleHint')}>
            <Input
              value={fields.title}
              maxLength={150}
              onChange={(_, data) => change({ title: data.value })}
            />
          </Field>
          <NetworkChoice value={fields.network} onChange={(network) => change({ network })} />
          <Field
            label={t('draft.text')}
            hint={<Counter network={fields.network} text={post} />}
            {...(problem && { validationState: 'error' as const, validationMessage: problem })}
          >
            <Textarea
              className={styles.text}
              resize="vertical"
              maxLength={70_000}
              value={fields.text}
              onChange={(_, data) => change({ text: data.value })}
            />
          </Field>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<SendRegular />}
              disabledFocusable={tooLong || submit.isPending || state.kind === 'conflict'}
              onClick={send}
            >
              {t('draft.send')}
            </Button>
            {draft && <Withdraw draft={draft} />}
            <div className={styles.status}>
              <SaveStatus state={state} onRetry={() => void flush()} />
            </div>
          </div>
          {submit.isError && <Failed error={submit.error} retry={() => submit.mutate()} />}
        </section>
        <div className={styles.aside}>
          <Body1 className={styles.muted}>
            {reader ? t('draft.reader', { name: reader }) : t('draft.readerUnknown')}
          </Body1>
          <GuidelineLines />
        </div>
      </div>
    </>
  );
}
