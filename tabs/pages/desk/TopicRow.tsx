import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DropRegular,
  EditRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DeskTopic } from '../../../src/server/contract/planning.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { ruled } from '../../parts/ruled.ts';
import { TopicForm } from './TopicForm.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '8px 24px',
    padding: '14px 20px',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '14px 16px' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { gridColumn: '1 / -1' },
});

type State = DeskTopic['freshness']['state'];
const looks: Record<State, { color: 'danger' | 'warning' | 'success' | 'informative'; icon: ReactElement }> =
  {
    dry: { color: 'danger', icon: <WarningRegular /> },
    soon: { color: 'warning', icon: <ClockRegular /> },
    fresh: { color: 'success', icon: <CheckmarkCircleRegular /> },
    open: { color: 'informative', icon: <DropRegular /> },
  };

export function TopicRow({ topic, threshold }: { topic: DeskTopic; threshold: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const name = topic.name[currentLanguage()];
  const { state } = topic.freshness;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.title}>
            {name}
          </Subtitle2>
          <Badge appearance="tint" size="large" shape="rounded" {...looks[state]}>
            {t(`plan.topics.state.${state}`)}
          </Badge>
        </div>
        <Outlook topic={topic} />
        <Caption1 className={styles.muted}>{useFacts(topic, threshold).join(' · ')}</Caption1>
      </div>
      <div className={styles.actions}>
        {(state === 'dry' || state === 'soon') && (
          <Button
            icon={<AddRegular />}
            onClick={() => navigate(`/desk/items/new?topic=${encodeURIComponent(topic.id)}`)}
          >
            {t('plan.topics.add')}
          </Button>
        )}
        <Button
          icon={<EditRegular />}
          aria-expanded={isOpen}
          aria-label={t('plan.topics.changeNamed', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('plan.topics.change')}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.form}>
          <TopicForm topic={topic} onDone={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}

/** What has to be done, and by when. */
function Outlook({ topic: { freshness, promise } }: { topic: DeskTopic }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const { state, lacks, live, driesAt } = freshness;
  if (state === 'soon' && driesAt) return <Body1>{t('plan.topics.dries', { date: date(driesAt) })}</Body1>;
  if (state !== 'dry' || !promise) return null;
  const count = promise.liveItems - live;
  const wants = [
    lacks.includes('items') && t('plan.topics.lacksItems', { count, shown: number(count) }),
    lacks.includes('newest') && live > 0 && t('plan.topics.lacksNewest'),
  ];
  return <Body1>{wants.filter(Boolean).join(' ')}</Body1>;
}

function useFacts({ freshness, promise, owner, followers }: DeskTopic, threshold: number): string[] {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const { live, newestAt } = freshness;
  const facts = [
    t('plan.topics.live', { count: live, shown: number(live) }),
    newestAt && t('plan.topics.newest', { date: date(newestAt) }),
    promise && t('plan.topics.promised', { live: promise.liveItems, days: promise.newestDays }),
    followers === null
      ? t('plan.topics.fewFollowers', { shown: number(threshold) })
      : t('plan.topics.followers', { shown: number(followers) }),
    owner && t('plan.topics.owner', { name: owner.displayName }),
  ];
  return facts.flatMap((fact) => (fact ? [fact] : []));
}
