import { Body1, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';
import { shareAddress } from '../teams.ts';
import { AskLine } from './AskLine.tsx';
import { CornerMenu } from './CornerMenu.tsx';
import { JoinNotice } from './JoinNotice.tsx';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalXL,
    maxWidth: '82rem',
    margin: '0 auto',
    padding: '20px 32px 48px',
    '@media (max-width: 640px)': { padding: '12px 16px 32px', gap: tokens.spacingVerticalL },
  },
  narrow: { maxWidth: '60rem' },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none' },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: 'fit-content',
  },
});

interface Props {
  title: string;
  lead?: string;
  back?: { to: string; label: string };
  /** False where the page stands in a channel, among tabs that are no pages of ours. */
  menu?: boolean;
  children: ReactNode;
}

let firstPage = true;

/** One page: its title, the menu in the corner, and what belongs to the page. */
export function Page({ title, lead, back, menu = true, children }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);

  // Going to another page moves the reading position there; opening the tab leaves it to Teams.
  useEffect(() => {
    if (!firstPage) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    firstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
    shareAddress(pathname, title);
  }, [title, pathname, t]);

  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <div className={styles.words}>
          {back && <BackLink {...back} />}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <Body1 className={styles.lead}>{lead}</Body1>}
        </div>
        {menu && <CornerMenu />}
      </header>
      <JoinNotice />
      {children}
      {menu && <AskLine />}
    </main>
  );
}

function BackLink({ to, label }: { to: string; label: string }) {
  const styles = useStyles();
  return (
    <PageLink to={to} className={styles.back}>
      <ArrowLeftRegular aria-hidden="true" />
      {label}
    </PageLink>
  );
}

/** A Fluent link to one of our own pages. */
export function PageLink({
  to,
  className,
  children,
}: {
  to: string;
  className?: string;
  children: ReactNode;
}) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link href={href} onClick={follow} {...(className && { className })}>
      {children}
    </Link>
  );
}
