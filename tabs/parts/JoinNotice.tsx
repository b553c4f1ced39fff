import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { HandWaveRegular } from '@fluentui/react-icons/svg/hand-wave';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMembership } from '../membership.ts';
import { queries } from '../queries.ts';
import { keep, kept } from '../storage.ts';
import styles from './JoinNotice.module.css';
import { OutsideLink } from './OutsideLink.tsx';
import { PlainButton } from './PlainButton.tsx';
import { Failed } from './Status.tsx';
import text from './text.module.css';

/** Parts of the tab where joining is no business of the page. */
const elsewhere = /^\/(settings|desk|write\/|library\/)/;

/** Says that one can join, once, and can be put away for good. Settings holds the same choice. */
export function JoinNotice() {
  const { t } = useTranslation();
  const { data: me } = useQuery(queries.me);
  const { pathname } = useLocation();
  const { join } = useMembership();
  const [hidden, setHidden] = useState(false);
  if (!me || hidden || elsewhere.test(pathname)) return null;
  const key = `${me.id}:join-notice`;
  if (me.joined) {
    if (!join.isSuccess) return null;
    return (
      <Notice icon={<CheckmarkCircleRegular />} hideLabel={t('join.hide')} onHide={() => setHidden(true)}>
        <span className={text.body}>
          <strong>{t('join.joinedTitle')}</strong> {t('join.joinedText')}
        </span>
      </Notice>
    );
  }
  if (kept(key)) return null;

  function putAway() {
    keep(key, true);
    setHidden(true);
  }

  return (
    <>
      <Notice icon={<HandWaveRegular />} hideLabel={t('join.hide')} onHide={putAway}>
        <NoticeText>
          <strong>{t('join.title', { programme: me.programme.name })}</strong> {t('join.text')}{' '}
          <OutsideLink href={`${me.programme.publicUrl}/privacy`}>{t('join.privacy')}</OutsideLink>
        </NoticeText>
        <PlainButton onClick={() => join.mutate()} waiting={join.isPending}>
          {t('join.action')}
        </PlainButton>
      </Notice>
      {join.isError && <Failed error={join.error} retry={() => join.mutate()} />}
    </>
  );
}

function NoticeText({ children }: { children: ReactNode }) {
  return <span className={mergeClasses(text.body, styles.text)}>{children}</span>;
}

interface NoticeProps {
  icon: ReactNode;
  hideLabel: string;
  onHide: () => void;
  children: ReactNode;
}

function Notice({ icon, hideLabel, onHide, children }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>{children}</div>
      <PlainButton look="subtle" icon={<DismissRegular />} aria-label={hideLabel} onClick={onHide} />
    </div>
  );
}
