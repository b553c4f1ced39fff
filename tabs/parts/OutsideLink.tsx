import { mergeClasses } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Hidden } from './Hidden.tsx';
import link from './link.module.css';
import styles from './OutsideLink.module.css';

interface Props {
  href: string;
  /** One of many: the sign says it to the eye, the words only to those who listen. */
  brief?: boolean;
  children: ReactNode;
}

/** A link that leaves Teams, and says so. */
export function OutsideLink({ href, brief = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={mergeClasses(link.link, styles.link)}>
      <span>
        {children} {brief ? <Hidden>{t('outsideLink')}</Hidden> : t('outsideLink')}
      </span>
      <span aria-hidden="true" className={styles.sign}>
        <OpenRegular />
      </span>
    </a>
  );
}

/** The host of an address as people read it. */
export function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? url).replace(/^www\./, '');
}
