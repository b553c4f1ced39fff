import { Body1, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type GuidelineView, guidelineLimits } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { Section } from '../../parts/Section.tsx';
import { bothLanguages, type GuidelineFields } from './guidelineFields.ts';
import { guidelineQueries } from './queries.ts';

const useStyles = makeStyles({
  sides: {
    justifySelf: 'stretch',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
    gap: '12px 20px',
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  guideline: GuidelineView | null;
  fields: GuidelineFields;
  problemAt: (box: string) => string;
  onChange: (patch: Partial<GuidelineFields>) => void;
}

/** Whether people get a card about this version, what it says is new, and whether they are asked to confirm it. */
export function GuidelineTelling({ guideline, fields, problemAt, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { tell, acknowledge, changed } = fields;
  return (
    <Section title={t('guidelines.telling')} text={t('guidelines.tellingText')}>
      <Checkbox
        label={t('guidelines.tell')}
        checked={tell}
        onChange={(_, { checked }) => onChange({ tell: checked === true })}
      />
      {tell && (
        <>
          <div className={styles.sides}>
            {bothLanguages.map((language) => (
              <Field
                key={language}
                label={t('guidelines.inLanguage', {
                  what: t('guidelines.changed'),
                  language: t(`guidelines.language.${language}`),
                })}
                {...fieldProblem(problemAt(`changed.${language}`))}
              >
                <Textarea
                  value={changed[language]}
                  rows={3}
                  resize="vertical"
                  maxLength={guidelineLimits.changed}
                  lang={language}
                  onChange={(_, { value }) => onChange({ changed: { ...changed, [language]: value } })}
                />
              </Field>
            ))}
          </div>
          <Checkbox
            label={t('guidelines.askConfirm')}
            checked={acknowledge}
            onChange={(_, { checked }) => onChange({ acknowledge: checked === true })}
          />
        </>
      )}
      {guideline?.acknowledge && <Confirmed guideline={guideline} />}
    </Section>
  );
}

function Confirmed({ guideline: { id, version } }: { guideline: GuidelineView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const { data } = useQuery(guidelineQueries.acknowledged(id));
  if (!data) return null;
  const { people, threshold } = data;
  return (
    <Body1 className={styles.muted}>
      {people === null
        ? t('guidelines.fewConfirmed', { version, threshold })
        : t('guidelines.manyConfirmed', { version, count: people, shown: number(people) })}
    </Body1>
  );
}
