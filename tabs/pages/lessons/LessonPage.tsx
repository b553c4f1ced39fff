import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import { useParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { LessonQuestion } from './LessonQuestion.tsx';
import { lessonQueries } from './queries.ts';
import { SendLesson } from './SendLesson.tsx';
import { useBegun } from './useBegun.ts';

const useStyles = makeStyles({
  text: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '64ch',
  },
  heading: { margin: 0 },
  body: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    '& p': { margin: `${tokens.spacingVerticalXS} 0 0` },
    '& ul': { paddingLeft: '1.25rem', margin: `${tokens.spacingVerticalXS} 0 0` },
  },
});

/** One lesson: what there is to read, and the question at its end. */
export function LessonPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { lessonId = '' } = useParams();
  const lesson = useQuery(lessonQueries.one(lessonId));
  useBegun(lesson.data);
  return (
    <Page
      key={lessonId}
      title={lesson.data?.title ?? t('lessons.tab')}
      {...(lesson.data && { lead: t('lessons.minutes', { count: lesson.data.minutes }) })}
      back={{ to: '/guidelines/lessons', label: t('lessons.tab') }}
    >
      <Loaded query={lesson}>
        {(found) => (
          <div className={styles.text}>
            {found.parts.map(({ heading, text }) => (
              <section key={heading}>
                <Subtitle2 as="h2" className={styles.heading}>
                  {heading}
                </Subtitle2>
                <div className={styles.body}>
                  <Markdown skipHtml>{text}</Markdown>
                </div>
              </section>
            ))}
            <LessonQuestion key={found.id} lesson={found} />
            <div>
              <SendLesson key={`card-${found.id}`} lessonId={found.id} label={t('lessons.asCard')} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
