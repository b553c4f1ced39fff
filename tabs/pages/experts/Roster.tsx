import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RosterRow } from '../../../src/server/contract/expert.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import type { InterviewStart } from '../interviews/interviewStart.ts';
import { expertQueries } from './queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, justifySelf: 'stretch' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '8px 24px',
    padding: '12px 0',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  name: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** Those who have said yes to being asked, what they know about, and how far what they told has come. */
export function Roster() {
  const { t } = useTranslation();
  const styles = useStyles();
  const roster = useQuery(expertQueries.roster);
  return (
    <Section title={t('experts.roster.title')} text={t('experts.roster.text')}>
      <Loaded query={roster} empty={<Body1>{t('experts.roster.none')}</Body1>}>
        {(experts) => (
          <>
            <Yield experts={experts} />
            <ul className={styles.list} aria-label={t('experts.roster.title')}>
              {experts.map((expert) => (
                <Expert key={expert.person.id} expert={expert} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** How many of the answered interviews below have become a text that the expert has said yes to. */
function Yield({ experts }: { experts: readonly RosterRow[] }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const answered = experts.flatMap(({ pipeline }) => pipeline).filter(({ stage }) => stage !== 'asked');
  if (answered.length === 0) return null;
  const approved = answered.filter(({ stage }) => stage !== 'answered' && stage !== 'draft').length;
  const said = { approved, value: percent(approved / answered.length) };
  return <Body1>{t('experts.roster.yield', { count: answered.length, ...said })}</Body1>;
}

function Expert({ expert }: { expert: RosterRow }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { date } = useFormats();
  const topicName = useTopicName();
  const { person, fields, pace, mode, nextFrom, pipeline } = expert;
  const facts = [
    t(`mode.name.${mode}`),
    t(`experts.pace.${pace}`),
    nextFrom && t('experts.roster.from', { date: date(nextFrom) }),
  ];
  const start: InterviewStart = { expert: person, topicId: fields[0]?.topicId ?? null };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h3" className={styles.name}>
          <PageLink to={`/desk/people/${encodeURIComponent(person.id)}`}>{person.displayName}</PageLink>
        </Subtitle2>
        {fields.map(({ topicId, note }) => (
          <Body1 key={topicId}>{[topicName(topicId), note].filter(Boolean).join(': ')}</Body1>
        ))}
        <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
        {pipeline.length > 0 && (
          <ol
            className={styles.steps}
            aria-label={t('experts.roster.pipeline', { name: person.displayName })}
          >
            {pipeline.map(({ interviewId, title, stage, at }) => (
              <li key={interviewId}>
                <Caption1>
                  <PageLink to={`/desk/interviews/${encodeURIComponent(interviewId)}`}>{title}</PageLink>
                  {` · ${t(`experts.stage.${stage}`)} · ${date(at)}`}
                </Caption1>
              </li>
            ))}
          </ol>
        )}
      </div>
      <Button onClick={() => navigate('/desk/interviews/new', { state: start })}>
        {t('experts.roster.interview')}
      </Button>
    </li>
  );
}
