import { Caption1, Caption1Strong, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { PageLink } from '../../parts/Page.tsx';
import { CalendarIcon } from './CalendarIcon.tsx';
import { addressOf, type CalendarDay, type CalendarEvent } from './calendarDays.ts';

const shownAtFirst = 3;

const useStyles = makeStyles({
  day: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    minHeight: '6.5rem',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { minHeight: 0 },
  },
  nothing: { '@media (max-width: 760px)': { display: 'none' } },
  gap: { backgroundColor: tokens.colorNeutralBackground3 },
  date: { color: tokens.colorNeutralForeground2 },
  today: {
    justifySelf: 'start',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  events: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  event: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '4px',
    alignItems: 'start',
  },
  title: { overflowWrap: 'anywhere' },
});

export function CalendarCell({ day: { day, isToday, isGap, events } }: { day: CalendarDay }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { locale } = useFormats();
  const [isWhole, setWhole] = useState(false);
  const name = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${day}T00:00:00Z`));
  const shown = isWhole ? events : events.slice(0, shownAtFirst);
  const hidden = events.length - shownAtFirst;
  return (
    <li
      className={mergeClasses(
        styles.day,
        isGap && styles.gap,
        events.length === 0 && !isToday && styles.nothing,
      )}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      <Caption1Strong className={mergeClasses(styles.date, isToday && styles.today)}>{name}</Caption1Strong>
      {events.length > 0 && (
        <ul className={styles.events}>
          {shown.map((event) => (
            <Event key={`${event.what}${event.id}`} event={event} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Link as="button" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          <Caption1>
            {isWhole ? t('plan.calendar.less') : t('plan.calendar.more', { count: hidden, shown: hidden })}
          </Caption1>
        </Link>
      )}
    </li>
  );
}

function Event({ event }: { event: CalendarEvent }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const what = t(`plan.calendar.what.${event.what}`);
  return (
    <li className={styles.event}>
      <CalendarIcon what={event.what} label={what} />
      <Caption1 className={styles.title}>
        <PageLink to={addressOf(event)}>{event.title || what}</PageLink>
      </Caption1>
    </li>
  );
}
