import {
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { guidelineLimits } from '../../../src/server/contract/guideline.ts';
import { newId } from '../../ids.ts';
import type { Language } from '../../language.ts';
import { growing } from '../../parts/growing.ts';
import type { ExampleField } from './guidelineFields.ts';

const useStyles = makeStyles({
  box: growing,
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
  },
  example: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  remove: { justifySelf: 'start' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  language: Language;
  examples: ExampleField[];
  problem: string;
  onChange: (examples: ExampleField[]) => void;
}

/** Good posts in one language, each with why it is one. */
export function ExampleFields({ language, examples, problem, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const label = t('guidelines.inLanguage', {
    what: t('guidelines.parts.examples'),
    language: t(`guidelines.language.${language}`),
  });
  const set = (id: string, patch: Partial<ExampleField>) =>
    onChange(examples.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  return (
    <fieldset className={styles.group}>
      <legend>
        <Body1Strong>{label}</Body1Strong>
      </legend>
      {examples.map(({ id, text, why }, at) => (
        <div key={id} className={styles.example}>
          <Field label={t('guidelines.exampleText', { number: at + 1 })}>
            <Textarea
              value={text}
              textarea={{ className: styles.box }}
              rows={4}
              resize="vertical"
              maxLength={guidelineLimits.example}
              lang={language}
              onChange={(_, data) => set(id, { text: data.value })}
            />
          </Field>
          <Field label={t('guidelines.exampleWhy', { number: at + 1 })}>
            <Textarea
              value={why}
              textarea={{ className: styles.box }}
              rows={2}
              resize="vertical"
              maxLength={guidelineLimits.why}
              lang={language}
              onChange={(_, data) => set(id, { why: data.value })}
            />
          </Field>
          <Button
            className={styles.remove}
            size="small"
            icon={<DeleteRegular />}
            onClick={() => onChange(examples.filter((one) => one.id !== id))}
          >
            {t('guidelines.removeExample', { number: at + 1 })}
          </Button>
        </div>
      ))}
      {problem && (
        <Caption1 role="alert" className={styles.problem}>
          {problem}
        </Caption1>
      )}
      {examples.length < guidelineLimits.examples && (
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => onChange([...examples, { id: newId(), text: '', why: '' }])}
        >
          {t('guidelines.addExample')}
        </Button>
      )}
    </fieldset>
  );
}
