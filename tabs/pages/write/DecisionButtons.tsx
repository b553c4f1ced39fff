import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, NewDecision } from '../../../src/server/contract/draft.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { type Answer, said, saysSomething } from './answer.ts';
import { KeyHint } from './Kbd.tsx';
import { useDraftAct } from './useDraftAct.ts';

type Verdict = NewDecision['verdict'];

const useStyles = makeStyles({
  answer: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  draft: DraftView;
  answer: Answer;
  keys: boolean;
  onChange: (answer: Answer) => void;
  onDecided: (draft: DraftView) => void;
  onWrite: () => void;
}

/** A comment and the answers. One that sends the text back says why. */
export function DecisionButtons({ draft, answer, keys, onChange, onDecided, onWrite }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  const { revision } = draft;
  const decide = useDraftAct(
    draft,
    (verdict: Verdict) =>
      api.decideDraft(draft.id, {
        verdict,
        revision,
        comment: answer.comment.trim(),
        notes: said(answer.notes),
      }),
    onDecided,
  );

  function choose(verdict: Verdict) {
    const needed = verdict !== 'approve' && !saysSomething(answer);
    setMissing(needed);
    if (needed) focusFirstInvalid(form.current);
    else decide.mutate(verdict);
  }

  return (
    <div ref={form} className={styles.answer}>
      <Field
        label={t('waiting.comment')}
        hint={t('waiting.commentHint')}
        {...fieldProblem(missing && t('waiting.commentMissing'))}
      >
        <Textarea
          resize="vertical"
          maxLength={2000}
          value={answer.comment}
          textarea={{ 'aria-keyshortcuts': keys ? 'r' : undefined }}
          onChange={(_, data) => {
            onChange({ ...answer, comment: data.value });
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={decide.isPending}
          aria-keyshortcuts={keys ? 'a' : undefined}
          onClick={() => choose('approve')}
        >
          {t('waiting.approve')}
          <KeyHint name="A" shown={keys} />
        </Button>
        <Button
          icon={<ArrowUndoRegular />}
          disabledFocusable={decide.isPending}
          onClick={() => choose('return')}
        >
          {t('waiting.return')}
          <KeyHint name="R" shown={keys} />
        </Button>
        <Button
          icon={<EditRegular />}
          disabledFocusable={decide.isPending}
          aria-keyshortcuts={keys ? 'e' : undefined}
          onClick={onWrite}
        >
          {t('waiting.edit')}
          <KeyHint name="E" shown={keys} />
        </Button>
        <Button appearance="subtle" disabledFocusable={decide.isPending} onClick={() => choose('decline')}>
          {t('waiting.decline')}
        </Button>
      </div>
      {decide.isError && <Failed error={decide.error} />}
    </div>
  );
}
