import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackingView } from '../../../src/server/contract/backing.ts';
import { useFormats } from '../../format.ts';
import { panel } from '../../parts/panel.ts';
import { BackingParts, localWords } from './BackingParts.tsx';

const useStyles = makeStyles({
  panel: {
    ...panel,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '48rem',
    '@media (max-width: 640px)': { padding: '16px' },
  },
  head: { display: 'grid', gap: tokens.spacingVerticalXXS },
  name: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  words: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
});

/** One leader's words with their date, and all that they stand for behind one press. */
export function Endorsement({ backing, isOpen = false }: { backing: BackingView; isOpen?: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const [open, setOpen] = useState(isOpen);
  const details = useId();
  const { leader, department, words, at, renewed } = backing;
  return (
    <article className={styles.panel} aria-label={t('backing.by', { name: leader.displayName })}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {leader.displayName}
        </Subtitle2>
        <Caption1 className={styles.muted}>
          {[leader.jobTitle, department].filter(Boolean).join(' · ')}
        </Caption1>
      </div>
      <blockquote className={styles.words}>{localWords(words)}</blockquote>
      <Caption1 className={styles.muted}>
        {t(renewed ? 'backing.renewedOn' : 'backing.givenOn', { date: date(at) })}
      </Caption1>
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={open}
          aria-controls={details}
          aria-label={t(open ? 'backing.lessOf' : 'backing.moreOf', { name: leader.displayName })}
          onClick={() => setOpen(!open)}
        >
          <Body1>{t(open ? 'backing.less' : 'backing.more')}</Body1>
        </Button>
      </div>
      <div id={details} hidden={!open}>
        {open && <BackingParts {...backing} />}
      </div>
    </article>
  );
}
