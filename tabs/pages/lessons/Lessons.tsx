import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Buddies } from '../experts/Buddies.tsx';
import { GuidelinesPage } from '../guidelines/GuidelinesPage.tsx';
import { CourseList } from './CourseList.tsx';
import { Pace } from './Pace.tsx';
import { lessonQueries } from './queries.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '48rem',
  },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** Every lesson, with the reader's own progress. */
export function Lessons() {
  const { t } = useTranslation();
  const styles = useStyles();
  const lessons = useQuery(lessonQueries.all());
  return (
    <GuidelinesPage>
      <div className={styles.page}>
        <Body1 className={styles.muted}>{t('lessons.lead')}</Body1>
        <Loaded query={lessons}>
          {(found) => (
            <>
              {found.courses.map((course) => (
                <CourseList key={course.course} course={course} />
              ))}
              <Pace lessons={found} />
            </>
          )}
        </Loaded>
        <Buddies />
      </div>
    </GuidelinesPage>
  );
}
