import {
  Avatar,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, NewDecision } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftText } from './DraftText.tsx';

type Verdict = NewDecision['verdict'];

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  author: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  names: { display: 'grid', minWidth: 0 },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  draft: DraftView;
  onDecided?: (draft: DraftView) => void;
}

/** One draft to back: its text, a comment, and three answers. */
export function DecisionForm({ draft, onDecided }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLElement>(null);

  function show(answer: DraftView) {
    client.setQueryData(['draft', draft.id], answer);
    void client.invalidateQueries({ queryKey: ['me'] });
    void client.invalidateQueries({ queryKey: ['approvals'] });
  }
  const decide = useMutation({
    mutationFn: (verdict: Verdict) =>
      api.decideDraft(draft.id, { verdict, revision: draft.revision, comment: comment.trim() }),
    onSuccess: (answer) => {
      show(answer);
      onDecided?.(answer);
    },
    // Somebody was faster, or the text has changed: what stands now is shown, and the comment stays.
    onError: async (error) => {
      if (!isRefused(error, 'stale', 'decided', 'wrongState')) return;
      const answer = await api.draft(draft.id).catch(() => null);
      if (!answer) return;
      show(answer);
      if (!answer.can.decide) onDecided?.(answer);
    },
  });

  function choose(verdict: Verdict) {
    const needed = verdict !== 'approve' && comment.trim() === '';
    setMissing(needed);
    if (needed) focusFirstInvalid(form.current);
    else decide.mutate(verdict);
  }

  const name = draft.author.displayName;
  return (
    <article ref={form} className={styles.form} aria-label={t('waiting.from', { name })}>
      <div className={styles.author}>
        <Avatar name={name} size={40} color="colorful" aria-hidden="true" />
        <div className={styles.names}>
          <Subtitle2 as="h2" className={styles.title}>
            {t('waiting.asks', { name, title: draft.title || t('write.untitled') })}
          </Subtitle2>
          <Caption1 className={styles.muted}>
            {[draft.author.jobTitle, dateTime(draft.updatedAt)].filter(Boolean).join(' · ')}
          </Caption1>
        </div>
      </div>
      <DraftText draft={draft} />
      <Field
        label={t('waiting.comment')}
        hint={t('waiting.commentHint')}
        {...(missing && {
          validationState: 'error' as const,
          validationMessage: t('waiting.commentMissing'),
        })}
      >
        <Textarea
          resize="vertical"
          maxLength={2000}
          value={comment}
          onChange={(_, data) => {
            setComment(data.value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={decide.isPending}
          onClick={() => choose('approve')}
        >
          {t('waiting.approve')}
        </Button>
        <Button
          icon={<ArrowUndoRegular />}
          disabledFocusable={decide.isPending}
          onClick={() => choose('return')}
        >
          {t('waiting.return')}
        </Button>
        <Button appearance="subtle" disabledFocusable={decide.isPending} onClick={() => choose('decline')}>
          {t('waiting.decline')}
        </Button>
      </div>
      {decide.isError && <Failed error={decide.error} />}
    </article>
  );
}

/** A decision just made, or found made by somebody else. */
export function DecidedRow({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const name = draft.author.displayName;
  return (
    <div role="status">
      {draft.decision ? (
        <DecisionNote
          decision={draft.decision}
          about={t('waiting.about', { name, title: draft.title || t('write.untitled') })}
        />
      ) : (
        <MessageBar>
          <MessageBarBody>{t('waiting.gone', { name })}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
