import {
  Avatar,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CommentAddRegular, DismissRegular, SendRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';
import { sendingIds } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { readText, useKept } from './useKept.ts';

const useStyles = makeStyles({
  talk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
    maxWidth: '46rem',
  },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  comment: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  words: { whiteSpace: 'pre-wrap' },
  names: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  draft: DraftView;
  personId: string;
  /** The paragraph that the next comment is about, counted from 0; null for the whole text. */
  about: number | null;
  onAbout: (paragraph: number | null) => void;
}

/** What the two sides say to each other about a draft, apart from the answers. */
export function Conversation({ draft, personId, about, onAbout }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  // Before it was sent there is nobody on the other side.
  const open = draft.can.comment && draft.stages.length > 0;
  if (!open && draft.comments.length === 0) return null;
  return (
    <section className={styles.talk} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {t('talk.label')}
      </Subtitle2>
      {draft.comments.length > 0 && (
        <ol className={styles.list}>
          {draft.comments.map((comment) => (
            <Comment key={comment.id} comment={comment} draft={draft} />
          ))}
        </ol>
      )}
      {open && <CommentForm draft={draft} personId={personId} about={about} onAbout={onAbout} />}
    </section>
  );
}

function Comment({ comment, draft }: { comment: DraftView['comments'][number]; draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const facts = [
    dateTime(comment.at),
    comment.paragraph !== null && t('talk.about', { number: comment.paragraph + 1 }),
    comment.revision !== draft.revision && t('talk.earlier'),
  ];
  return (
    <li className={styles.comment}>
      <Avatar name={comment.by.displayName} size={28} color="colorful" aria-hidden="true" />
      <div>
        <div className={styles.names}>
          <Body1Strong>{comment.by.displayName}</Body1Strong>
          <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
        </div>
        <Body1 className={styles.words}>{comment.text}</Body1>
      </div>
    </li>
  );
}

function CommentForm({ draft, personId, about, onAbout }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useKept(`${personId}:comment:${draft.id}`, readText);
  const [ids] = useState(sendingIds);
  const [missing, setMissing] = useState(false);
  const [open, setOpen] = useState(false);
  const send = useMutation({
    mutationFn: () => {
      const id = ids.of(draft.id, text, about);
      return api.comment(draft.id, { id, text, revision: draft.revision, paragraph: about });
    },
    onSuccess: (answer) => {
      client.setQueryData(['draft', draft.id], answer);
      void client.invalidateQueries({ queryKey: ['approvals'] });
      setText(null);
      ids.sent();
      onAbout(null);
    },
  });
  useEffect(() => {
    if (open || about !== null) field.current?.focus();
  }, [open, about]);
  const name = otherSide(draft, personId);
  const general = name ? t('talk.writeTo', { name }) : t('talk.write');
  const label = about === null ? general : t('talk.ask', { number: about + 1 });
  if (!open && about === null && text === '') {
    return (
      <div>
        <Button icon={<CommentAddRegular />} onClick={() => setOpen(true)}>
          {general}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field label={label} hint={t('talk.hint')} {...fieldProblem(missing && t('talk.missing'))}>
        <Textarea
          textarea={{ ref: field }}
          resize="vertical"
          maxLength={2000}
          value={text}
          onChange={(_, data) => {
            setText(data.value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          icon={<SendRegular />}
          disabledFocusable={send.isPending}
          onClick={() => (text.trim() === '' ? setMissing(true) : send.mutate())}
        >
          {t('talk.send')}
        </Button>
        {about !== null && (
          <Button appearance="subtle" icon={<DismissRegular />} onClick={() => onAbout(null)}>
            {t('talk.general')}
          </Button>
        )}
      </div>
      {send.isError && <Failed error={send.error} retry={() => send.mutate()} />}
    </>
  );
}

/** Whom a word from this person is for; empty where no one name says it. */
function otherSide({ writer, waitingFor, decision }: DraftView, personId: string): string {
  if (personId !== writer.id) return writer.displayName;
  const asked = waitingFor.filter(({ id }) => id !== personId);
  if (asked.length > 1) return '';
  return (asked[0] ?? decision?.by)?.displayName ?? '';
}
