import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../../src/server/contract/lesson.ts';
import { PageLink } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { SendLesson } from './SendLesson.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  sign: { flexShrink: 0, transform: 'translateY(2px)', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  words: { display: 'grid', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** One course: its lessons in their order, and the way to have the next one as a card. */
export function CourseList({ course: { course, lessons } }: { course: CourseView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const next = lessons.find(({ doneOn }) => doneOn === null);
  const done = lessons.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Section title={t(`lessons.courses.${course}`)}>
      <ol className={styles.list}>
        {lessons.map(({ id, title, minutes, begunOn, doneOn }) => (
          <li key={id} className={styles.row}>
            <span className={styles.sign}>
              {doneOn ? (
                <CheckmarkCircleFilled className={styles.done} aria-hidden="true" />
              ) : (
                <CircleRegular aria-hidden="true" />
              )}
            </span>
            <span className={styles.words}>
              <Body1>
                <PageLink to={`/guidelines/lessons/${id}`}>{title}</PageLink>
              </Body1>
              <Caption1 className={styles.muted}>
                {doneOn ? t('lessons.done') : t('lessons.minutes', { count: minutes })}
                {begunOn && ` · ${t('lessons.begun')}`}
              </Caption1>
            </span>
          </li>
        ))}
      </ol>
      {done > 0 && (
        <Caption1 className={styles.muted}>{t('lessons.progress', { done, total: lessons.length })}</Caption1>
      )}
      {next && (
        <SendLesson lessonId={next.id} label={t(done === 0 ? 'lessons.startCards' : 'lessons.nextCard')} />
      )}
    </Section>
  );
}
