import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '60rem',
  },
  column: {
    ...panel,
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    borderTopWidth: '4px',
  },
  can: { borderTopColor: tokens.colorPaletteGreenBorderActive },
  cannot: { borderTopColor: tokens.colorPaletteRedBorderActive },
  title: { margin: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  line: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  rule: { maxWidth: '64ch' },
});

const yes = ['drafts', 'questions', 'totals', 'public'] as const;
const no = ['joined', 'declined', 'shares', 'drafts', 'questions', 'small'] as const;

/** What the rights give a manager, and what they give nobody who leads others (tests/server/managersSee.test.ts). */
export function WhatManagersSee() {
  const { t } = useTranslation();
  const styles = useStyles();
  const me = useQuery(queries.me);
  return (
    <Page
      title={t('forManagers.see.title')}
      lead={t('forManagers.see.lead')}
      back={{ to: '/guidelines/managers', label: t('forManagers.back') }}
    >
      <Loaded query={me}>
        {({ programme: { cohortThreshold: count } }) => (
          <>
            <div className={styles.columns}>
              <Column
                name="can"
                sign={<EyeRegular aria-hidden="true" />}
                lines={yes.map((line) => t(`forManagers.see.yes.${line}`, { count }))}
              />
              <Column
                name="cannot"
                sign={<EyeOffRegular aria-hidden="true" />}
                lines={no.map((line) => t(`forManagers.see.no.${line}`, { count }))}
              />
            </div>
            <Body1 className={styles.rule}>{t('forManagers.see.rule')}</Body1>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Column({ name, sign, lines }: { name: 'can' | 'cannot'; sign: ReactElement; lines: string[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={mergeClasses(styles.column, styles[name])} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.title}>
        {sign}
        {t(`forManagers.see.${name}`)}
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
