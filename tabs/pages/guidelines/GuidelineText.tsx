import { Body1, makeStyles, mergeClasses, Subtitle1, Subtitle2, tokens } from '@fluentui/react-components';
import { ChatHelpRegular, CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import type { GuidelineWords } from '../../../src/server/contract/guideline.ts';
import { anchorOf } from './anchor.ts';
import { GuidelineContents } from './GuidelineContents.tsx';
import { GuidelineExamples } from './GuidelineExamples.tsx';

const useStyles = makeStyles({
  text: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  heading: { margin: 0 },
  body: {
    maxWidth: '70ch',
    lineHeight: tokens.lineHeightBase400,
    '& > :first-child': { marginTop: 0 },
    '& p': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& h2, & h3, & h4': {
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      margin: '20px 0 4px',
    },
    '& ul, & ol': { paddingLeft: '1.25rem', margin: `0 0 ${tokens.spacingVerticalM}` },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  column: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: '16px 20px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopWidth: '4px',
    borderRadius: tokens.borderRadiusLarge,
  },
  dos: { borderTopColor: tokens.colorPaletteGreenBorderActive },
  askFirst: { borderTopColor: tokens.colorPaletteYellowBorderActive },
  donts: { borderTopColor: tokens.colorPaletteRedBorderActive },
  title: { margin: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  line: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
});

const signs: Record<'dos' | 'askFirst' | 'donts', ReactElement> = {
  dos: <CheckmarkCircleRegular aria-hidden="true" />,
  askFirst: <ChatHelpRegular aria-hidden="true" />,
  donts: <DismissCircleRegular aria-hidden="true" />,
};

interface Props {
  text: GuidelineWords;
  /** False where the page has said it already. */
  titled?: boolean;
  /** False where the text has no address of its own. */
  contents?: boolean;
}

export function GuidelineText({ text, titled = true, contents = true }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      {titled && (
        <Subtitle1 as="h2" className={styles.heading}>
          {text.title}
        </Subtitle1>
      )}
      <div className={styles.columns}>
        <Column name="dos" lines={text.dos} />
        <Column name="askFirst" lines={text.askFirst} />
        <Column name="donts" lines={text.donts} />
      </div>
      {contents && <GuidelineContents body={text.body} />}
      <div className={styles.body}>
        <Markdown
          skipHtml
          disallowedElements={['img']}
          components={{
            a: ({ href, children }) => (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {children}
              </a>
            ),
            h1: 'h3',
            h2: ({ children }) => <h3 id={anchorOf(String(children))}>{children}</h3>,
            h3: 'h4',
          }}
        >
          {text.body}
        </Markdown>
      </div>
      <GuidelineExamples examples={text.examples ?? []} />
    </div>
  );
}

function Column({ name, lines }: { name: 'dos' | 'askFirst' | 'donts'; lines: string[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section className={mergeClasses(styles.column, styles[name])} aria-label={t(`guidelines.${name}`)}>
      <Subtitle2 as="h3" className={styles.title}>
        {signs[name]}
        {t(`guidelines.${name}`)}
      </Subtitle2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            <Body1>{line}</Body1>
          </li>
        ))}
      </ul>
    </section>
  );
}
