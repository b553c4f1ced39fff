import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { finishedPost } from '../../parts/finishedPost.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import type { Answer } from './answer.ts';
import { useDraftAct } from './useDraftAct.ts';

const useStyles = makeStyles({
  own: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  text: { '& textarea': { minHeight: '14rem' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  draft: DraftView;
  me: Me;
  answer: Answer;
  onChange: (answer: Answer) => void;
  onSent: (draft: DraftView) => void;
  onCancel: () => void;
}

/** An approver's own version, begun from the text as it stands; the writer has to agree to it. */
export function OwnVersion({ draft, me, answer, onChange, onSent, onCancel }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [same, setSame] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const text = answer.own ?? draft.text;
  const send = useDraftAct(
    draft,
    () => api.editDraft(draft.id, { text, revision: draft.revision, comment: answer.comment.trim() }),
    onSent,
  );
  const post = finishedPost(text, me, {
    language: null,
    need: draft.item ? null : 'own',
    linked: Boolean(draft.item),
  });
  const tooLong = isTooLong(draft.network, post);
  const problem = tooLong ? t('counter.tooLong') : same ? t('own.same') : null;
  const name = draft.writer.displayName;

  function submit() {
    const unchanged = text.trim() === draft.text.trim() || text.trim() === '';
    setSame(unchanged);
    if (unchanged || tooLong) focusFirstInvalid(form.current);
    else send.mutate(undefined);
  }

  return (
    <div ref={form} className={styles.own}>
      <Body1>{t('own.lead', { name })}</Body1>
      <Field
        label={t('own.text')}
        hint={<Counter network={draft.network} text={post} />}
        {...fieldProblem(problem)}
      >
        <Textarea
          textarea={{ ref: field }}
          className={styles.text}
          resize="vertical"
          maxLength={70_000}
          value={text}
          onChange={(_, data) => {
            onChange({ ...answer, own: data.value });
            setSame(false);
          }}
        />
      </Field>
      <Field label={t('own.comment')}>
        <Textarea
          resize="vertical"
          maxLength={2000}
          value={answer.comment}
          onChange={(_, data) => onChange({ ...answer, comment: data.value })}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={send.isPending}
          onClick={submit}
        >
          {t('own.send', { name })}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('own.cancel')}
        </Button>
      </div>
      {send.isError && <Failed error={send.error} />}
    </div>
  );
}
