import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LessonsView } from '../../../src/server/contract/lesson.ts';
import { useFormats } from '../../format.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

/** Stands for no course: cards come when they are asked for. */
const whenIAsk = 'whenIAsk';

/** Whether a card comes every week, and of which course. What is on its way is said. */
export function Pace({ lessons: { courses, weekly, nextAt } }: { lessons: LessonsView }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (course: LessonsView['weekly']) => api.chooseLessonPace(course),
    onSettled: () => client.invalidateQueries({ queryKey: ['lessons'] }),
  });
  const open = courses.filter(({ lessons }) => lessons.some(({ doneOn }) => doneOn === null));
  if (open.length === 0) return null;
  const chosen = choose.isPending ? choose.variables : weekly;
  return (
    <Section title={t('lessons.pace.title')} text={t('lessons.pace.text')}>
      <Field label={t('lessons.pace.choose')}>
        <RadioGroup
          value={chosen ?? whenIAsk}
          onChange={(_, { value }) =>
            choose.mutate(open.find(({ course }) => course === value)?.course ?? null)
          }
        >
          <Radio value={whenIAsk} label={t('lessons.pace.whenIAsk')} />
          {open.map(({ course }) => (
            <Radio
              key={course}
              value={course}
              label={t('lessons.pace.weekly', { course: t(`lessons.courses.${course}`) })}
            />
          ))}
        </RadioGroup>
      </Field>
      {nextAt && <Body1 role="status">{t('lessons.pace.nextOn', { date: date(nextAt) })}</Body1>}
      {weekly && !nextAt && <Body1>{t('lessons.pace.waits')}</Body1>}
      {choose.isError && <Failed error={choose.error} />}
    </Section>
  );
}
