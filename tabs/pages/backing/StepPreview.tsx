import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyBacking } from '../../../src/server/contract/backing.ts';
import type { BackingStep } from '../../../src/server/contract/backingLimits.ts';
import { BackingParts, type ShownParts } from './BackingParts.tsx';
import { readFields, type StepFields } from './stepFields.ts';

const useStyles = makeStyles({
  preview: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '16px 20px',
    maxWidth: '44rem',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  mine: MyBacking;
  step: BackingStep;
  fields: StepFields;
  title: string;
}

/** What employees will see of this step, as it is typed. */
export function StepPreview({ mine, step, fields, title }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const shown = partsOf(mine, step, fields);
  return (
    <section className={styles.preview} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {shown ? <BackingParts {...shown} /> : <Body1>{t('backing.previewNone')}</Body1>}
    </section>
  );
}

function partsOf({ options }: MyBacking, step: BackingStep, fields: StepFields): ShownParts | null {
  const typed = readFields(step, fields);
  if (typeof typed === 'string') return null;
  switch (typed.step) {
    case 'vision':
      return { vision: typed.value };
    case 'values':
      return { values: typed.value };
    case 'time':
      return { minutesPerWeek: typed.value };
    case 'guidelines': {
      const { chosen, additions } = typed.value;
      return {
        guidelines: { chosen: options.guidelines.filter(({ id }) => chosen.includes(id)), additions },
      };
    }
    case 'supporters':
      return { supporters: options.supporters.filter(({ id }) => typed.value.includes(id)) };
    case 'example':
      return { example: { text: typed.value.text, url: typed.value.url ?? null } };
  }
}
