import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Calendar as CalendarView } from '../../../src/server/contract/planning.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { queries } from '../../queries.ts';
import { CalendarCell } from './CalendarCell.tsx';
import { CalendarKey } from './CalendarKey.tsx';
import { dayAfter, daysOf } from './calendarDays.ts';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  range: { margin: 0, flexGrow: 1 },
  days: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    gap: '1px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  gaps: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '60rem' },
});

/** Four weeks at a time; the address holds where they begin. */
export function Calendar() {
  const { t } = useTranslation();
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const from = search.get('from');
  const calendar = useQuery({ ...queries.calendar(from), placeholderData: keepPreviousData });
  const go = (day: string | null) => setSearch(day ? { from: day } : {});
  return (
    <>
      <Body1 className={styles.lead}>{t('plan.calendar.lead')}</Body1>
      <Loaded query={calendar}>
        {(found) => (
          <>
            <Weeks calendar={found} onGo={go} />
            <Days calendar={found} />
            <CalendarKey events={found.events} />
            <Gaps gaps={found.gaps} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Weeks({ calendar, onGo }: { calendar: CalendarView; onGo: (day: string | null) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const { from, to } = calendar;
  return (
    <div className={styles.head}>
      <Subtitle2 as="h2" className={styles.range} aria-live="polite">
        {t('plan.calendar.range', { from: date(from), to: date(to) })}
      </Subtitle2>
      <Button onClick={() => onGo(null)}>{t('plan.calendar.today')}</Button>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={t('plan.calendar.earlier')}
        onClick={() => onGo(dayAfter(from, -28))}
      />
      <Button
        icon={<ChevronRightRegular />}
        aria-label={t('plan.calendar.later')}
        onClick={() => onGo(dayAfter(from, 28))}
      />
    </div>
  );
}

function Days({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      {calendar.events.length === 0 && <Body1 className={styles.lead}>{t('plan.calendar.empty')}</Body1>}
      <ol className={styles.days} aria-label={t('plan.calendar.days')}>
        {daysOf(calendar).map((day) => (
          <CalendarCell key={day.day} day={day} />
        ))}
      </ol>
    </>
  );
}

function Gaps({ gaps }: Pick<CalendarView, 'gaps'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { date } = useFormats();
  return (
    <div className={styles.gaps}>
      {gaps.map(({ from, to }) => (
        <MessageBar key={from} intent="info" layout="multiline">
          <MessageBarBody>{t('plan.calendar.gap', { from: date(from), to: date(to) })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => navigate(`/desk/broadcasts/new?day=${from}`)}>
              {t('plan.calendar.fill')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
