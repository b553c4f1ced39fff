import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page, PageLink } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { anchorOf } from '../guidelines/anchor.ts';
import { ManagersCourse } from '../lessons/ManagersCourse.tsx';
import { AskedQuestion } from '../questions/AskedQuestion.tsx';
import { questionQueries } from '../questions/queries.ts';
import { useAnswering } from '../questions/useAnswering.ts';
import { Away } from '../settings/Away.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '48rem',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  draft: { display: 'grid', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What colleagues have chosen to send to this person, and who stands in. */
export function ManagersDesk() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Page
      title={t('forManagers.desk.title')}
      lead={t('forManagers.desk.lead')}
      back={{ to: '/guidelines/managers', label: t('forManagers.back') }}
    >
      <div className={styles.page}>
        <Drafts />
        <Asked />
        <ManagersCourse />
        <Away />
      </div>
    </Page>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const approvals = useQuery({ ...queries.approvals, refetchOnMount: 'always' });
  return (
    <Section title={t('forManagers.desk.drafts')}>
      <Loaded query={approvals} empty={<Body1>{t('forManagers.desk.draftsNone')}</Body1>}>
        {(drafts) => (
          <>
            <ul className={styles.list}>
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <Draft draft={draft} />
                </li>
              ))}
            </ul>
            <Button appearance="primary" onClick={() => navigate('/write/waiting')}>
              {t('forManagers.desk.read')}
            </Button>
          </>
        )}
      </Loaded>
      <Caption1>
        <PageLink to={`/guidelines/managers#${anchorOf(t('forManagers.desk.threeHeading'))}`}>
          {t('forManagers.desk.three')}
        </PageLink>
      </Caption1>
    </Section>
  );
}

function Draft({ draft: { title, author, updatedAt } }: { draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  return (
    <div className={styles.draft}>
      <Body1>{title || t('forManagers.desk.untitled')}</Body1>
      <Caption1 className={styles.muted}>
        {t('forManagers.desk.draft', { name: author.displayName, at: dateTime(updatedAt) })}
      </Caption1>
    </div>
  );
}

/** Questions that were put to this person, not to the communicators. */
function Asked() {
  const { t } = useTranslation();
  const styles = useStyles();
  const waiting = useQuery({ ...questionQueries.waiting, refetchOnMount: 'always' });
  const at = useAnswering();
  return (
    <Section title={t('forManagers.desk.questions')}>
      <Loaded
        query={waiting}
        isEmpty={({ questions }) => questions.every(({ receiver }) => receiver !== 'manager')}
        empty={<Body1>{t('forManagers.desk.questionsNone')}</Body1>}
      >
        {({ questions }) => (
          <ul className={styles.list}>
            {questions
              .filter(({ receiver }) => receiver === 'manager')
              .map((question) => (
                <li key={question.id}>
                  <AskedQuestion question={question} at={at} />
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
