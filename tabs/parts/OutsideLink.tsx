import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Hidden } from './Hidden.tsx';

const useStyles = makeStyles({
  sign: { flexShrink: 0 },
  link: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

interface Props {
  href: string;
  /** One of many: the sign says it to the eye, the words only to those who listen. */
  brief?: boolean;
  children: ReactNode;
}

/** A link that leaves Teams, and says so. */
export function OutsideLink({ href, brief = false, children }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      <span>
        {children} {brief ? <Hidden>{t('outsideLink')}</Hidden> : t('outsideLink')}
      </span>
      <OpenRegular aria-hidden="true" className={styles.sign} />
    </Link>
  );
}

/** The host of an address as people read it. */
export function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? url).replace(/^www\./, '');
}
