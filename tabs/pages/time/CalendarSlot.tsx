import { Body1, Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFile, slotLimits, slotsFrom } from '../../../src/server/contract/time.ts';
import { saveFile } from '../../download.ts';
import { useFormats } from '../../format.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  time: { maxWidth: '8rem' },
  muted: { color: tokens.colorNeutralForeground2 },
});

const weekdays = [1, 2, 3, 4, 5] as const;
/** A Monday, to name the days by. */
const monday = Date.UTC(2026, 0, 5);

/** The time as weekly appointments in a file that every calendar takes. Nothing of it is kept here. */
export function CalendarSlot({ id, minutes }: { id: string; minutes: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { locale, date } = useFormats();
  const [weekday, setWeekday] = useState(5);
  const [time, setTime] = useState('09:00');
  const [weeks, setWeeks] = useState(4);
  const [saved, setSaved] = useState('');
  const dayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const slot = {
    ...{ id, minutes, weekday, time, weeks },
    title: t('time.slotTitle'),
    text: t('time.slotText'),
    // Where the calendar is.
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!/^\d\d:\d\d$/.test(time)) return;
    const now = new Date();
    const file = new Response(calendarFile(slot, now), { headers: { 'content-type': 'text/calendar' } });
    await saveFile(file, 'chalkline.ics');
    setSaved(slotsFrom(slot, now)[0]?.start.toISOString() ?? '');
  }

  return (
    <>
      <form className={styles.form} noValidate aria-label={t('time.calendar')} onSubmit={save}>
        <Field label={t('time.weekday')}>
          <Select value={String(weekday)} onChange={(_, { value }) => setWeekday(Number(value))}>
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {dayName.format(new Date(monday + (day - 1) * 86_400_000))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('time.time')} className={styles.time}>
          <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
        </Field>
        <Field label={t('time.weeks')}>
          <Select value={String(weeks)} onChange={(_, { value }) => setWeeks(Number(value))}>
            {[1, 4, 8, slotLimits.weeks.max].map((count) => (
              <option key={count} value={count}>
                {t('time.weekCount', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" icon={<CalendarAddRegular />}>
          {t('time.save')}
        </Button>
      </form>
      {saved && (
        <Body1 role="status" className={styles.muted}>
          {t('time.saved', { date: date(saved) })}
        </Body1>
      )}
    </>
  );
}
