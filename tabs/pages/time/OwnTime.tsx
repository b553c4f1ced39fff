import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnTime as Own } from '../../../src/server/contract/time.ts';
import { Chip } from '../../parts/Chip.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { CalendarSlot } from './CalendarSlot.tsx';
import { timeQueries } from './queries.ts';
import { usedChoices } from './usedChoices.ts';

const useStyles = makeStyles({
  chips: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Time that a leader has set aside: a place for it in the own calendar, and what was used of it, said in one tap. */
export function OwnTime() {
  const { t } = useTranslation();
  const time = useQuery(timeQueries.own);
  const me = useQuery(queries.me);
  if (time.isError && !time.data) {
    return <Failed error={time.error} title={t('status.failed')} retry={() => void time.refetch()} />;
  }
  // The page's own content is loading above it.
  if (!time.data || !me.data) return null;
  const { granted } = time.data;
  return (
    <Section
      title={t('time.title')}
      text={
        granted
          ? t('time.granted', { name: granted.leader.displayName, count: granted.minutes })
          : t('time.notGranted')
      }
    >
      {granted && me.data.programme.collectsFigures && <Used own={time.data} minutes={granted.minutes} />}
      {granted && <CalendarSlot id={me.data.id} minutes={granted.minutes} />}
    </Section>
  );
}

function Used({ own, minutes }: { own: Own; minutes: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (used: number | null) => api.sayTimeUsed(used),
    onSuccess: (answer) => client.setQueryData(timeQueries.own.queryKey, answer),
  });
  const used = say.isPending ? say.variables : own.used;
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>
          <Body1>{t('time.used')}</Body1>
        </legend>
        {usedChoices(minutes).map((choice) => (
          <Chip
            key={choice.name}
            on={used === choice.minutes}
            aria-pressed={used === choice.minutes}
            onClick={() => say.mutate(choice.minutes)}
          >
            {t(`time.${choice.name}`, { count: choice.minutes })}
          </Chip>
        ))}
        {used !== null && (
          <Button size="small" appearance="subtle" onClick={() => say.mutate(null)}>
            {t('time.takeBack')}
          </Button>
        )}
      </fieldset>
      <Caption1 className={styles.muted}>{t('time.who')}</Caption1>
      {say.isError && <Failed error={say.error} />}
    </>
  );
}
