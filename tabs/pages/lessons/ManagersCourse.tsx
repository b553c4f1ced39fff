import { Body1 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { lessonQueries } from './queries.ts';
import { SendLesson } from './SendLesson.tsx';

/** The managers' course on the supporter's desk: how far one is, for one's own eyes, and the next one as a card. */
export function ManagersCourse() {
  const { t } = useTranslation();
  const { data } = useQuery(lessonQueries.all());
  const lessons = data?.courses.find(({ course }) => course === 'managers')?.lessons;
  if (!lessons) return null;
  const next = lessons.find(({ doneOn }) => doneOn === null);
  const done = lessons.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Section title={t('lessons.managersTitle')} text={t('lessons.managersText')}>
      {done > 0 && <Body1>{t('lessons.progress', { done, total: lessons.length })}</Body1>}
      {next && (
        <SendLesson
          key={next.id}
          lessonId={next.id}
          label={t(done === 0 ? 'lessons.startCards' : 'lessons.nextCard')}
        />
      )}
      <PageLink to="/guidelines/lessons">{t('lessons.all')}</PageLink>
    </Section>
  );
}
