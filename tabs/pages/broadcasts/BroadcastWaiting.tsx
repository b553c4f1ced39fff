import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { queries } from '../../queries.ts';
import { AudienceSize } from './AudienceSize.tsx';
import { isAsked } from './broadcastFigures.ts';
import { PlannedActions } from './PlannedActions.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { useAudienceSize } from './useAudienceSize.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  start: { justifySelf: 'start' },
  comment: { whiteSpace: 'pre-line' },
});

interface Props {
  broadcast: BroadcastView;
  personId: string;
  /** Of the content as it is shown; null until it is known. */
  version: number | null;
}

/** What is to be done about a broadcast of which nothing has been sent. */
export function BroadcastWaiting(props: Props) {
  const { state } = props.broadcast;
  if (state === 'review') {
    return isAsked(props.broadcast, props.personId) ? <ReviewForm {...props} /> : <Asked {...props} />;
  }
  if (state === 'scheduled') return <Scheduled {...props} />;
  return state === 'returned' ? <Returned {...props} /> : <Cancelled {...props} />;
}

/** For who waits for the answer. */
function Asked({ broadcast, personId }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime, locale } = useFormats();
  const { review, sendAt, createdBy } = broadcast;
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const names = any.format((review?.asked ?? []).map(({ displayName }) => displayName));
  return (
    <div className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('broadcast.waits.title')}
      </Subtitle2>
      <Body1>
        {t('broadcast.waits.text', { names, at: dateTime(review?.askedAt ?? broadcast.createdAt) })}
      </Body1>
      <Body1>
        {sendAt ? t('broadcast.waits.later', { at: dateTime(sendAt) }) : t('broadcast.waits.now')}
      </Body1>
      <Size broadcast={broadcast} />
      {createdBy.id === personId && <PlannedActions broadcast={broadcast} />}
    </div>
  );
}

function Scheduled({ broadcast }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('broadcast.leaves', { at: dateTime(broadcast.sendAt ?? broadcast.createdAt) })}
      </Subtitle2>
      <Body1>{t('broadcast.leavesText')}</Body1>
      <Size broadcast={broadcast} />
      <PlannedActions broadcast={broadcast} />
    </div>
  );
}

function Size({ broadcast: { audience, itemId, sendAt } }: Pick<Props, 'broadcast'>) {
  const { query, settled } = useAudienceSize(audience, itemId);
  return <AudienceSize query={query} settled={settled} planned={sendAt !== null} />;
}

function Returned({ broadcast }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const decision = broadcast.review?.decision;
  return (
    <div className={styles.part}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t('broadcast.returnedBy', { name: decision?.by.displayName ?? '' })}
          </MessageBarTitle>
          <div className={styles.comment}>{decision?.comment && t('quote', { text: decision.comment })}</div>
        </MessageBarBody>
      </MessageBar>
      <Body1>{t('broadcast.returnedText')}</Body1>
      <Again broadcast={broadcast} />
    </div>
  );
}

function Cancelled({ broadcast }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('broadcast.cancelledTitle')}
      </Subtitle2>
      <Body1>{t('broadcast.cancelledText')}</Body1>
      <Again broadcast={broadcast} />
    </div>
  );
}

function Again({ broadcast }: Pick<Props, 'broadcast'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { data: item } = useQuery(queries.item(broadcast.itemId));
  const isOver = item?.expired ?? false;
  return (
    <>
      {isOver && <Body1>{t('compose.itemOver')}</Body1>}
      <Button
        className={styles.start}
        appearance="primary"
        onClick={() => navigate(`/desk/broadcasts/new?from=${encodeURIComponent(broadcast.id)}`)}
      >
        {t('broadcast.reuse')}
      </Button>
    </>
  );
}
