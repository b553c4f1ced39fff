import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CalendarIcon } from './CalendarIcon.tsx';
import type { CalendarEvent } from './calendarDays.ts';

const useStyles = makeStyles({
  key: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What the signs on the days stand for, of those that are there. */
export function CalendarKey({ events }: { events: readonly CalendarEvent[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const kinds = [...new Set(events.map(({ what }) => what))];
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.key} aria-label={t('plan.calendar.key')}>
      {kinds.map((what) => (
        <li key={what} className={styles.entry}>
          <CalendarIcon what={what} />
          <Caption1>{t(`plan.calendar.what.${what}`)}</Caption1>
        </li>
      ))}
    </ul>
  );
}
