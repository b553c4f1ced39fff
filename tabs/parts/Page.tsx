import { mergeClasses } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';
import { shareAddress } from '../teams.ts';
import { AskLine } from './AskLine.tsx';
import { CornerMenu } from './CornerMenu.tsx';
import { JoinNotice } from './JoinNotice.tsx';
import link from './link.module.css';
import styles from './Page.module.css';
import text from './text.module.css';

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
          <h1 ref={heading} tabIndex={-1} className={mergeClasses(text.title, styles.title)}>
            {title}
          </h1>
          {lead && <span className={mergeClasses(text.body, styles.lead)}>{lead}</span>}
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
  return (
    <PageLink to={to} className={styles.back}>
      <ArrowLeftRegular aria-hidden="true" />
      {label}
    </PageLink>
  );
}

/** A link to one of our own pages. */
export function PageLink({
  to,
  className,
  children,
}: {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <a href={href} onClick={follow} className={mergeClasses(link.link, className)}>
      {children}
    </a>
  );
}
