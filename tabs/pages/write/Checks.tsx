import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { EyeRegular, LightbulbRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { findHashtags, type TextCheck, type TextToCheck } from '../../../src/server/contract/textChecks.ts';
import { Spoken } from '../../parts/Spoken.tsx';

const useStyles = makeStyles({
  checks: { display: 'grid', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  check: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    '@media (max-width: 480px)': { gridTemplateColumns: '20px minmax(0, 1fr)' },
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  show: { '@media (max-width: 480px)': { gridColumn: 2, justifySelf: 'start' } },
  icon: { fontSize: '20px', alignSelf: 'start', color: tokens.colorBrandForeground1 },
  words: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXXS },
  muted: { color: tokens.colorNeutralForeground2 },
  tips: { marginLeft: '-12px' },
  panel: { margin: 0 },
});

interface Props {
  checks: readonly TextCheck[];
  text: TextToCheck;
  /** Goes to the place in the text that a check is about. */
  onShow: (range: NonNullable<TextCheck['range']>) => void;
}

/** What is worth a look, and behind a click what is good to know. None of it keeps the text back. */
export function Checks({ checks, text, onShow }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const looks = checks.filter(({ level }) => level === 'look');
  const tips = checks.filter(({ level }) => level === 'tip');
  const list = (shown: readonly TextCheck[]) => (
    <ul className={styles.list}>
      {shown.map((check) => (
        <CheckRow key={check.code} check={check} text={text} onShow={onShow} />
      ))}
    </ul>
  );
  if (text.words.trim() === '') return list(tips);
  return (
    <section className={styles.checks} aria-label={t('checks.label')}>
      <Spoken text={looks.length > 0 ? t('checks.spoken', { count: looks.length }) : ''} />
      {looks.length > 0 && (
        <>
          <div className={styles.head}>
            <Body1Strong as="h2" className={styles.title}>
              {t('checks.label')}
            </Body1Strong>
            <Caption1 className={styles.muted}>{t('checks.never')}</Caption1>
          </div>
          {list(looks)}
        </>
      )}
      {tips.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="tips">
            <AccordionHeader icon={<LightbulbRegular />} className={styles.tips}>
              {t('checks.tips', { count: tips.length })}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>{list(tips)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </section>
  );
}

function CheckRow({ check, text, onShow }: { check: TextCheck } & Omit<Props, 'checks'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { code, level, range } = check;
  const values = {
    line: text.disclosure ?? '',
    organisation: text.organisation,
    number: findHashtags(text.words).length,
  };
  return (
    <li className={styles.check}>
      <span className={styles.icon}>
        {level === 'look' ? <EyeRegular aria-hidden="true" /> : <LightbulbRegular aria-hidden="true" />}
      </span>
      <div className={styles.words}>
        <Body1Strong>{t(`checks.${code}.title`)}</Body1Strong>
        <Caption1>{t(`checks.${code}.text`, values)}</Caption1>
      </div>
      {range && (
        <Button size="small" className={styles.show} onClick={() => onShow(range)}>
          {t('checks.show')}
        </Button>
      )}
    </li>
  );
}
