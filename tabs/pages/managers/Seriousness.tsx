import { Body1, Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../parts/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'grid' },
  verdict: { justifySelf: 'stretch', marginTop: tokens.spacingVerticalXS },
});

/** What calls for a call comes first in the list, too. */
const serious = ['confidential', 'harm', 'law', 'press'] as const;
const checks = ['confidential', 'person', 'wrong', 'harm', 'law', 'press'] as const;
type Check = (typeof checks)[number];

/** A list to think by. It is kept nowhere. */
export function Seriousness() {
  const { t } = useTranslation();
  const styles = useStyles();
  const [ticked, setTicked] = useState<readonly Check[]>([]);
  const verdict =
    ticked.length === 0 ? 'none' : serious.some((one) => ticked.includes(one)) ? 'call' : 'mend';
  return (
    <Section title={t('forManagers.wrong.checks')} text={t('forManagers.wrong.checksText')}>
      <div className={styles.list}>
        {checks.map((check) => (
          <Checkbox
            key={check}
            label={t(`forManagers.wrong.check.${check}`)}
            checked={ticked.includes(check)}
            onChange={(_, { checked }) =>
              setTicked(checked ? [...ticked, check] : ticked.filter((one) => one !== check))
            }
          />
        ))}
      </div>
      <div role="status" className={styles.verdict}>
        <MessageBar intent={verdict === 'call' ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>
            <Body1>{t(`forManagers.wrong.verdict.${verdict}`)}</Body1>
          </MessageBarBody>
        </MessageBar>
      </div>
    </Section>
  );
}
