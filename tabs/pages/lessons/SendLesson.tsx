import { Body1, Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../ids.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

/** Sends a lesson to the reader's own chat. */
export function SendLesson({ lessonId, label }: { lessonId: string; label: string }) {
  const { t } = useTranslation();
  const [askedId] = useState(newId);
  const send = useMutation({ mutationFn: () => api.sendLesson(lessonId, askedId) });
  if (send.isSuccess) return <Body1 role="status">{t('lessons.sent')}</Body1>;
  return (
    <>
      <Button icon={<ChatRegular />} disabledFocusable={send.isPending} onClick={() => send.mutate()}>
        {label}
      </Button>
      {send.isError && <Failed error={send.error} retry={() => send.mutate()} />}
    </>
  );
}
