import {
  Body1,
  Body1Strong,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { AudienceSize as Size } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Failed, Loading } from '../../parts/Status.tsx';
import { daysAhead } from './sendTime.ts';
import type { SizeQuery } from './useAudienceSize.ts';

const useStyles = makeStyles({
  size: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  query: SizeQuery;
  /** Whether the query has counted those who are chosen now. Until then there is no number to show. */
  settled: boolean;
  /** Whether it is to go out at another time than now. */
  planned: boolean;
}

/** How many would get the card, and when. Numbers, never names. */
export function AudienceSize({ query, settled, planned }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const later = useLater(query.data);
  if (query.isPending) return <Loading label={t('broadcast.counting')} />;
  if (query.data === undefined) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { size, fewerThan } = query.data;
  const second = planned ? t('broadcast.sizeLater') : later;
  return (
    <div className={styles.size} role="status">
      <PeopleRegular fontSize={24} aria-hidden="true" />
      <div className={styles.words}>
        <Body1Strong>
          {!settled
            ? t('broadcast.counting')
            : size === null
              ? t('broadcast.sizeFewer', { shown: number(fewerThan ?? 0) })
              : t('broadcast.size', { count: size, shown: number(size) })}
        </Body1Strong>
        {settled && second && <Body1>{second}</Body1>}
      </div>
    </div>
  );
}

/** How many of them have quiet hours now, and until when. */
function useLater(data: Size | undefined): string | null {
  const { t } = useTranslation();
  const { number, soon } = useFormats();
  if (!data?.laterUntil) return null;
  const { size, later, laterUntil } = data;
  const at = soon(laterUntil, daysAhead(laterUntil, new Date()));
  if (later === null) return t('broadcast.fewLater', { at });
  if (later === size) return t('broadcast.allLater', { at });
  return t('broadcast.someLater', { count: later, shown: number(later), at });
}

/** Whether somebody else has to say yes first, and what to do where there is nobody. */
export function ReviewNotice({ review }: { review: Size['review'] | undefined }) {
  const { t } = useTranslation();
  if (review === 'noReviewer') {
    return (
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t('broadcast.noReviewer')}</MessageBarTitle> {t('broadcast.noReviewerText')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return review === 'needed' ? <Body1>{t('broadcast.reviewNeeded')}</Body1> : null;
}
