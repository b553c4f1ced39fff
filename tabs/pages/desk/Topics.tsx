import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { TopicForm } from './TopicForm.tsx';
import { TopicRow } from './TopicRow.tsx';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  new: { justifySelf: 'start' },
});

/** Every topic beside what was promised of it, those first that need something. */
export function Topics() {
  const { t } = useTranslation();
  const styles = useStyles();
  const topics = useQuery(queries.deskTopics);
  const [isNew, setNew] = useState(false);
  const add = isNew ? (
    <TopicForm topic={null} onDone={() => setNew(false)} />
  ) : (
    <Button className={styles.new} appearance="primary" icon={<AddRegular />} onClick={() => setNew(true)}>
      {t('plan.topics.new')}
    </Button>
  );
  return (
    <>
      <Body1 className={styles.lead}>{t('plan.topics.lead')}</Body1>
      {add}
      <Loaded
        query={topics}
        isEmpty={({ topics: found }) => found.length === 0}
        empty={<Empty title={t('plan.topics.none')} text={t('plan.topics.noneText')} />}
      >
        {({ topics: found, threshold }) => (
          <Rows label={t('plan.topics.list')}>
            {found.map((topic) => (
              <TopicRow key={topic.id} topic={topic} threshold={threshold} />
            ))}
          </Rows>
        )}
      </Loaded>
    </>
  );
}
