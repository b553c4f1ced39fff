import { makeStyles, tokens } from '@fluentui/react-components';
import {
  AddCircleRegular,
  CalendarClockRegular,
  ClockRegular,
  DropRegular,
  SendRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { CalendarEvent } from './calendarDays.ts';

const useStyles = makeStyles({ icon: { fontSize: '16px', color: tokens.colorNeutralForeground2 } });

const icons: Record<CalendarEvent['what'], ReactElement> = {
  added: <AddCircleRegular />,
  expires: <ClockRegular />,
  sent: <SendRegular />,
  scheduled: <CalendarClockRegular />,
  dries: <DropRegular />,
};

interface Props {
  what: CalendarEvent['what'];
  /** What it stands for, where no word beside it says so. */
  label?: string;
}

export function CalendarIcon({ what, label }: Props) {
  const styles = useStyles();
  const named = label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true };
  return (
    <span className={styles.icon} {...named}>
      {icons[what]}
    </span>
  );
}
