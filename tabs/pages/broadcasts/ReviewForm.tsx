import {
  Body1,
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowReplyRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BroadcastReview, BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { api } from '../../queries.ts';
import { keep, kept, letGo } from '../../storage.ts';
import { AudienceSize } from './AudienceSize.tsx';
import { NotDone } from './NotDone.tsx';
import { useAudienceSize } from './useAudienceSize.ts';
import { useBroadcastChange } from './useBroadcastChange.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  broadcast: BroadcastView;
  personId: string;
  /** Of the content that is shown, which is what the decision is about; null until it is known. */
  version: number | null;
}

/** A colleague's yes or no to what is shown beside it. */
export function ReviewForm({ broadcast, personId, version }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { id, state, audience, itemId, createdBy, review } = broadcast;
  const form = useRef<HTMLDivElement>(null);
  const key = `${personId}:review:${id}`;
  const [comment, setComment] = useState(() => textOf(kept(key)));
  const [missing, setMissing] = useState(false);
  const { query, settled } = useAudienceSize(audience, itemId);
  const change = useBroadcastChange(id);
  const isAhead = broadcast.sendAt !== null && broadcast.sendAt > new Date().toISOString();
  const sendAt = isAhead ? broadcast.sendAt : null;
  const name = createdBy.displayName;
  const busy = change.isPending || version === null;

  function write(text: string) {
    setComment(text);
    setMissing(false);
    keep(key, text);
  }
  function decide(verdict: BroadcastReview['verdict']) {
    if (busy) return;
    if (verdict === 'return' && comment.trim() === '') {
      setMissing(true);
      return focusFirstInvalid(form.current);
    }
    change.mutate(() => api.reviewBroadcast(id, { verdict, comment, version }), {
      onSuccess: () => letGo(key),
    });
  }

  return (
    <div ref={form} className={styles.form}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('broadcast.asks.title')}
      </Subtitle2>
      <Body1>
        {sendAt
          ? t('broadcast.asks.later', { name, at: dateTime(sendAt) })
          : t('broadcast.asks.now', { name })}
      </Body1>
      {review && version !== null && review.version !== version && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('broadcast.asks.changed', { name })}</MessageBarBody>
        </MessageBar>
      )}
      <AudienceSize query={query} settled={settled} planned={sendAt !== null} />
      <Field
        label={t('broadcast.asks.comment', { name })}
        hint={t('broadcast.asks.commentHint')}
        {...fieldProblem(missing && t('broadcast.asks.commentMissing'))}
      >
        <Textarea value={comment} maxLength={1000} onChange={(_, { value }) => write(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={busy}
          onClick={() => decide('approve')}
        >
          {sendAt ? t('broadcast.asks.approveLater', { at: dateTime(sendAt) }) : t('broadcast.asks.approve')}
        </Button>
        <Button icon={<ArrowReplyRegular />} disabledFocusable={busy} onClick={() => decide('return')}>
          {t('broadcast.asks.return')}
        </Button>
      </div>
      {change.isError && <NotDone change={change} state={state} />}
    </div>
  );
}

function textOf(found: unknown): string {
  return typeof found === 'string' ? found : '';
}
