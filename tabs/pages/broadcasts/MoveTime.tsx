import { Button } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { useAfterClosing } from '../../parts/useAfterClosing.ts';
import { queries } from '../../queries.ts';
import { SendTimeFields } from './SendTimeFields.tsx';
import { type SendTime, sendAtOf, timeOf } from './sendTime.ts';

interface Props {
  sendAt: string | null;
  pending: boolean;
  /** Null is at once. */
  onMove: (sendAt: string | null) => void;
}

/** Another time for what waits; what waits for a yes may also go out as soon as it has one. */
export function MoveTime({ sendAt, pending, onMove }: Props) {
  const { t } = useTranslation();
  const { data: options } = useQuery(queries.audienceOptions);
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [time, setTime] = useState<SendTime>(() => startOf(sendAt));
  const afterClosing = useAfterClosing();
  const asked = sendAtOf(time, new Date());

  function submit(form: HTMLFormElement) {
    setTried(true);
    if (asked.problem) return focusFirstInvalid(form);
    afterClosing.onceClosed(() => onMove(asked.sendAt));
    setOpen(false);
  }

  return (
    <FormDialog
      trigger={
        <Button icon={<CalendarClockRegular />} disabledFocusable={pending}>
          {t('broadcast.move')}
        </Button>
      }
      title={t('broadcast.moveTitle')}
      action={t('broadcast.moveAction')}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTried(false);
        setTime(startOf(sendAt));
      }}
      onSubmit={submit}
      surfaceMotion={afterClosing.surfaceMotion}
    >
      <SendTimeFields
        value={time}
        problem={tried ? asked.problem : null}
        quietHours={options?.quietHours ?? null}
        onChange={setTime}
      />
    </FormDialog>
  );
}

function startOf(sendAt: string | null): SendTime {
  return sendAt ? timeOf(sendAt) : { later: true, day: '', clock: '' };
}
