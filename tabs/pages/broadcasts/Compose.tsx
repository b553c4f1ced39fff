import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AudienceOptions } from '../../../src/server/contract/broadcast.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { BackingGap } from '../backing/BackingGap.tsx';
import { AudienceFields } from './AudienceFields.tsx';
import { AudienceSize, ReviewNotice } from './AudienceSize.tsx';
import { CardPreview } from './CardPreview.tsx';
import { ComposeActions } from './ComposeActions.tsx';
import { audienceOf, type ComposeFields, keptBroadcastOf, problemsOf } from './composeFields.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { SendTimeFields } from './SendTimeFields.tsx';
import { sendAtOf } from './sendTime.ts';
import { TestCard } from './TestCard.tsx';
import { useAudienceSize } from './useAudienceSize.ts';
import { useCompose } from './useCompose.ts';

const wide = '@media (min-width: 1000px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingVerticalXL,
    [wide]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 28rem)',
      // Where the card is taller than the form, the room is left below the actions.
      gridTemplateRows: 'auto 1fr',
      rowGap: tokens.spacingVerticalL,
    },
  },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  beside: { [wide]: { gridColumn: '2', gridRow: '1 / span 2', position: 'sticky', top: '16px' } },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  personId: string;
  /** By which way the form was opened: each keeps its own. */
  entrance: string;
  start: ComposeFields;
  options: AudienceOptions;
}

/** What is sent, to whom and when, beside the card that they get; what sends it comes after both. */
export function Compose({ personId, entrance, start, options }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const [tried, setTried] = useState(false);
  const [kept] = useState(() => keptBroadcastOf(personId, entrance));
  const compose = useCompose(start, kept, ({ id }) => navigate(`/desk/broadcasts/${id}`, { replace: true }));
  const { id, fields, change, send } = compose;
  const { itemId, time } = fields;
  const audience = audienceOf(fields);
  const { query, settled } = useAudienceSize(audience, itemId);
  const review = audience ? query.data?.review : undefined;
  const now = new Date();
  const problems = problemsOf(fields, now);
  const { sendAt, problem: timeProblem } = sendAtOf(time, now);
  const shown = (name: (typeof problems)[number]) => tried && problems.includes(name);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0 || !audience) focusFirstInvalid(form.current);
    else if (!send.isPending && settled && review !== 'noReviewer') send.mutate({ itemId, audience, sendAt });
  }

  return (
    <div className={styles.page}>
      {compose.old && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('compose.kept')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={compose.startOver}>{t('compose.startOver')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <form
          ref={form}
          id={formId}
          className={styles.form}
          noValidate
          aria-label={t('broadcast.new')}
          onSubmit={submit}
        >
          <Section title={t('broadcast.item')}>
            <div className={styles.fields}>
              <ItemChoice
                itemId={itemId}
                problem={shown('item') ? t('compose.itemMissing') : undefined}
                onChange={(next) => change({ itemId: next })}
              />
            </div>
          </Section>
          <Section title={t('broadcast.audience')}>
            <div className={styles.fields}>
              <AudienceFields
                fields={fields}
                options={options}
                problem={shown('audience') ? t('compose.audienceMissing') : undefined}
                onChange={change}
              />
              {audience && <AudienceSize query={query} settled={settled} planned={time.later} />}
              {audience && <BackingGap audience={audience} />}
            </div>
          </Section>
          <Section title={t('compose.when')}>
            <div className={styles.fields}>
              <SendTimeFields
                value={time}
                problem={shown('time') ? timeProblem : null}
                quietHours={options.quietHours}
                onChange={(next) => change({ time: next })}
              />
            </div>
          </Section>
        </form>
        <aside className={styles.beside} aria-label={t('compose.preview')}>
          <Section title={t('compose.preview')}>
            {itemId ? (
              <Beside itemId={itemId} />
            ) : (
              <Body1 className={styles.muted}>{t('compose.previewNone')}</Body1>
            )}
          </Section>
        </aside>
        <div className={styles.form}>
          <ReviewNotice review={review} />
          <ComposeActions
            formId={formId}
            compose={compose}
            broadcastId={id}
            review={review}
            sendAt={sendAt}
            counting={audience !== null && !settled && !query.isError}
            onLeave={() => navigate('/desk/broadcasts')}
          />
        </div>
      </div>
    </div>
  );
}

function Beside({ itemId }: { itemId: string }) {
  const styles = useStyles();
  const item = useQuery(queries.item(itemId));
  if (!item.data) return null;
  return (
    <div className={styles.fields}>
      <TestCard key={itemId} itemId={itemId} />
      <CardPreview itemId={itemId} version={item.data.version} />
    </div>
  );
}
