import { Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { PausedSearch } from '../../parts/PausedSearch.tsx';
import { Empty } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { GuidelinesPage } from '../guidelines/GuidelinesPage.tsx';
import { MyQuestions } from './MyQuestions.tsx';
import { questionQueries } from './queries.ts';
import { ShownList } from './ShownList.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '60rem',
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  ask: { marginLeft: 'auto', '@media (max-width: 640px)': { marginLeft: 0 } },
});

/** What others have asked, without a name, and one's own questions. */
export function Questions() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filter = { q: search.get('q') ?? '', topic: search.get('topic') ?? '' };
  const setFilter = ({ q, topic }: typeof filter) =>
    setSearch({ ...(q && { q }), ...(topic && { topic }) }, { replace: true });
  const shown = useQuery({ ...questionQueries.shown(filter), refetchOnMount: 'always' });
  const isNarrowed = filter.q !== '' || filter.topic !== '';
  return (
    <GuidelinesPage>
      <div className={styles.page}>
        <search className={styles.tools}>
          <PausedSearch
            label={t('questions.search')}
            value={filter.q}
            onChange={(q) => setFilter({ ...filter, q })}
          />
          <TopicSelect
            aria-label={t('questions.topic')}
            value={filter.topic}
            none={t('questions.allTopics')}
            onChange={(topic) => setFilter({ ...filter, topic })}
          />
          <Button
            className={styles.ask}
            appearance="primary"
            icon={<ChatHelpRegular />}
            onClick={() => navigate('/guidelines/questions/new')}
          >
            {t('questions.ask')}
          </Button>
        </search>
        {!isNarrowed && <MyQuestions />}
        <section className={styles.part} aria-label={t('questions.list')}>
          <Subtitle1 as="h2" className={styles.heading}>
            {t('questions.list')}
          </Subtitle1>
          <Loaded
            query={shown}
            empty={
              isNarrowed ? (
                <Empty title={t('questions.noneFound')} text={t('questions.noneFoundText')} />
              ) : (
                <Empty title={t('questions.none')} text={t('questions.noneText')} />
              )
            }
          >
            {(questions) => <ShownList questions={questions} />}
          </Loaded>
        </section>
      </div>
    </GuidelinesPage>
  );
}
