import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMembership } from '../membership.ts';
import { queries } from '../queries.ts';
import { keep, kept } from '../storage.ts';
import { Failed } from './Status.tsx';

/** Says that one can join, once, and can be put away for good. Settings holds the same choice. */
export function JoinNotice() {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  const { pathname } = useLocation();
  const { join } = useMembership();
  const [hidden, setHidden] = useState(false);
  if (!me || pathname.startsWith('/settings')) return null;
  const key = `${me.id}:join-notice`;
  if (join.isSuccess && me.joined && !hidden) {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t('join.joinedTitle')}</MessageBarTitle> {t('join.joinedText')}
        </MessageBarBody>
        <HideButton label={t('join.hide')} onClick={() => setHidden(true)} />
      </MessageBar>
    );
  }
  if (me.joined || hidden || kept(key)) return null;

  function putAway() {
    keep(key, true);
    setHidden(true);
  }

  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('join.title', { programme: me.programme.name })}</MessageBarTitle>{' '}
          {t('join.text')}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('join.hide')}
              onClick={putAway}
            />
          }
        >
          <Button onClick={() => join.mutate()} disabledFocusable={join.isPending}>
            {t('join.action')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {join.isError && <Failed error={join.error} retry={() => join.mutate()} />}
    </>
  );
}

function HideButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <MessageBarActions
      containerAction={
        <Button appearance="transparent" icon={<DismissRegular />} aria-label={label} onClick={onClick} />
      }
    />
  );
}
