import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyBacking } from '../../../src/server/contract/backing.ts';
import { type BackingStep, backingLimits } from '../../../src/server/contract/backingLimits.ts';
import { currentLanguage } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import type { StepFields, StepProblem } from './stepFields.ts';
import { WordFields } from './WordFields.tsx';

const useStyles = makeStyles({
  minutes: { maxWidth: '14rem' },
  list: { display: 'grid', maxHeight: '22rem', overflowY: 'auto' },
  boxes: {
    ...plainGroup,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
});

interface Props {
  mine: MyBacking;
  step: BackingStep;
  fields: StepFields;
  problem: StepProblem | null;
  onChange: (fields: StepFields) => void;
}

/** The boxes of one step. */
export function StepBoxes({ mine, step, fields, problem, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const wrong = problem ? t(`backing.wrong.${problem}`, { max: backingLimits.minutes }) : undefined;
  const words = (
    <WordFields
      fields={fields}
      max={backingLimits.words}
      problem={problem === 'words' ? wrong : undefined}
      label={t(step === 'guidelines' ? 'backing.additions' : `backing.step.${step}.name`)}
      onChange={onChange}
    />
  );
  switch (step) {
    case 'vision':
    case 'values':
      return words;
    case 'time':
      return (
        <Field
          className={styles.minutes}
          label={t('backing.minutesLabel')}
          hint={t('backing.minutesHint')}
          {...fieldProblem(wrong)}
        >
          <Input
            inputMode="numeric"
            value={fields.minutes}
            onChange={(_, { value }) => onChange({ ...fields, minutes: value })}
          />
        </Field>
      );
    case 'guidelines':
      return (
        <div className={styles.boxes}>
          <Choices
            label={t('backing.chosen')}
            options={mine.options.guidelines.map(({ id, title }) => [id, title[currentLanguage()]] as const)}
            problem={wrong}
            fields={fields}
            onChange={onChange}
          />
          {words}
        </div>
      );
    case 'supporters':
      return (
        <Choices
          label={t('backing.named')}
          options={mine.options.supporters.map(
            ({ id, displayName, jobTitle }) =>
              [id, [displayName, jobTitle].filter(Boolean).join(', ')] as const,
          )}
          problem={wrong}
          fields={fields}
          onChange={onChange}
        />
      );
    case 'example':
      return (
        <div className={styles.boxes}>
          <Field
            label={t('backing.exampleText')}
            required
            {...fieldProblem(problem === 'example' ? wrong : undefined)}
          >
            <Textarea
              rows={6}
              resize="vertical"
              maxLength={backingLimits.example}
              value={fields.text}
              onChange={(_, { value }) => onChange({ ...fields, text: value })}
            />
          </Field>
          <Field
            label={t('backing.exampleUrl')}
            hint={t('backing.exampleUrlHint')}
            {...fieldProblem(problem === 'url' ? wrong : undefined)}
          >
            <Input
              type="url"
              value={fields.url}
              onChange={(_, { value }) => onChange({ ...fields, url: value })}
            />
          </Field>
        </div>
      );
  }
}

/** Lists longer than this can be searched. */
const searchedFrom = 12;

interface ChoicesProps {
  label: string;
  options: (readonly [id: string, name: string])[];
  problem: string | undefined;
  fields: StepFields;
  onChange: (fields: StepFields) => void;
}

function Choices({ label, options, problem, fields, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [q, setQ] = useState('');
  const wanted = q.trim().toLocaleLowerCase();
  const shown = options.filter(([, name]) => name.toLocaleLowerCase().includes(wanted));
  const toggle = (id: string, isChosen: boolean) =>
    onChange({
      ...fields,
      chosen: isChosen ? [...fields.chosen, id] : fields.chosen.filter((one) => one !== id),
    });
  return (
    <Field label={label} {...fieldProblem(problem)}>
      {/* The field names the group; each box names itself. */}
      <fieldset aria-label={label} className={styles.boxes}>
        {options.length >= searchedFrom && (
          <Input
            type="search"
            aria-label={t('backing.find')}
            placeholder={t('backing.find')}
            value={q}
            onChange={(_, { value }) => setQ(value)}
          />
        )}
        <div className={styles.list}>
          {shown.map(([id, name]) => (
            <Checkbox
              key={id}
              label={name}
              checked={fields.chosen.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </div>
      </fieldset>
    </Field>
  );
}
