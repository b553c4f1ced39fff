import {
  Body1,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicView } from '../../../src/server/contract/item.ts';
import { chosenTopic, isSettingUp, offerTab } from '../../channelTab.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: '20px 24px 24px',
    maxWidth: '44rem',
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  name: { display: 'grid' },
});

/** What Teams opens when somebody adds the app to a channel: one choice, saved by Teams' own button. */
export function Configure() {
  const { t } = useTranslation();
  const styles = useStyles();
  const topics = useQuery(queries.topics);
  return (
    <main className={styles.page}>
      {isSettingUp() ? (
        <>
          <h1 className={styles.title}>{t('configure.title')}</h1>
          <Body1 className={styles.muted}>{t('configure.lead')}</Body1>
          <Loaded query={topics} empty={<Empty title={t('configure.none')} text={t('configure.noneText')} />}>
            {(all) => <TopicChoice topics={all} />}
          </Loaded>
        </>
      ) : (
        <Empty title={t('configure.elsewhere')} text={t('configure.elsewhereText')} />
      )}
    </main>
  );
}

function TopicChoice({ topics }: { topics: TopicView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [topicId, setTopicId] = useState('');
  const language = currentLanguage();

  useEffect(() => {
    // A new tab has no topic yet, and Teams may have nothing to say of one.
    chosenTopic().then(
      (chosen) => chosen && setTopicId((before) => before || chosen),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    const topic = topics.find(({ id }) => id === topicId);
    offerTab(topic ? { topicId: topic.id, name: topic.name[language] } : null);
  }, [topics, topicId, language]);

  const count = (items: number) =>
    items === 0 ? t('configure.nothing') : t('configure.items', { count: items });
  return (
    <>
      <Field label={t('configure.topic')}>
        <RadioGroup value={topicId} onChange={(_, { value }) => setTopicId(value)}>
          {topics.map(({ id, name, items }) => (
            <Radio
              key={id}
              value={id}
              label={
                <span className={styles.name}>
                  {name[language]}
                  <Caption1 className={styles.muted}>{count(items)}</Caption1>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Body1 role="status">{topicId && t('configure.save')}</Body1>
    </>
  );
}
