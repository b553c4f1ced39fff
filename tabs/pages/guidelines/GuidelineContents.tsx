import { Body1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { anchorOf, headingsOf } from './anchor.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    maxWidth: '70ch',
  },
  divided: { paddingTop: tokens.spacingVerticalXS },
});

/** The parts of a long text, each with an address of its own; nothing for a short one. */
export function GuidelineContents({ body }: { body: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { hash } = useLocation();
  const headings = headingsOf(body);

  // The text is not there yet when the browser looks for the part that the address names, and the page that opens
  // begins at its top: after both.
  useEffect(() => {
    if (!hash) return;
    const timer = setTimeout(() =>
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView(),
    );
    return () => clearTimeout(timer);
  }, [hash]);

  if (headings.length < 3) return null;
  return (
    <nav aria-label={t('guidelines.contents')} className={styles.divided}>
      <ul className={styles.list}>
        {headings.map((heading) => (
          <li key={heading}>
            <Body1>
              <Link href={`#${anchorOf(heading)}`}>{heading}</Link>
            </Body1>
          </li>
        ))}
      </ul>
    </nav>
  );
}
