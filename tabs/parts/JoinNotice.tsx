import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular, HandWaveRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMembership } from '../membership.ts';
import { queries } from '../queries.ts';
import { keep, kept } from '../storage.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Failed } from './Status.tsx';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '8px 8px 8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    flexGrow: 1,
    minWidth: 0,
  },
  text: { flexGrow: 1, flexBasis: '16rem' },
});

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
        <Body1>
          <strong>{t('join.joinedTitle')}</strong> {t('join.joinedText')}
        </Body1>
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
        <Button onClick={() => join.mutate()} disabledFocusable={join.isPending}>
          {t('join.action')}
        </Button>
      </Notice>
      {join.isError && <Failed error={join.error} retry={() => join.mutate()} />}
    </>
  );
}

function NoticeText({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <Body1 className={styles.text}>{children}</Body1>;
}

interface NoticeProps {
  icon: ReactNode;
  hideLabel: string;
  onHide: () => void;
  children: ReactNode;
}

function Notice({ icon, hideLabel, onHide, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice} role="status">
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>{children}</div>
      <Button appearance="subtle" icon={<DismissRegular />} aria-label={hideLabel} onClick={onHide} />
    </div>
  );
}
