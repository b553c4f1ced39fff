import {
  Body1Strong,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { checkWords, type TextCheck } from '../../../src/server/contract/textChecks.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
});

const personal = ['cpr', 'email', 'phone'] as const satisfies readonly TextCheck['code'][];
const bare = { ideas: [], disclosure: null, organisation: '', linked: false, picture: null };

/** Says when a text holds what belongs to a person: a hint, as with drafts. It keeps nothing back. */
export function PersonalHints({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const found = new Set(texts.flatMap((words) => checkWords({ words, ...bare }).map(({ code }) => code)));
  const hints = personal.filter((code) => found.has(code));
  if (hints.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <ul className={styles.list} aria-label={t('questions.reword.hints')}>
          {hints.map((code) => (
            <li key={code}>
              <Body1Strong>{t(`checks.${code}.title`)}</Body1Strong>{' '}
              <Caption1>{t(`checks.${code}.text`)}</Caption1>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
