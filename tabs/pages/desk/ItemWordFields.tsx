import { Field, Input, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../parts/fieldProblem.ts';

interface Props {
  value: string;
  problem: string | false | undefined;
  onChange: (value: string) => void;
}

/** What the library calls it. */
export function TitleField({ value, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('itemForm.title')} required {...fieldProblem(problem)}>
      <Input value={value} maxLength={150} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** Why the library offers it. */
export function WhyField({ value, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('itemForm.why')} required hint={t('itemForm.whyHint')} {...fieldProblem(problem)}>
      <Textarea
        value={value}
        maxLength={500}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** What it asks of whoever writes about it. */
export function QuestionField({ value, problem, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field
      label={t('itemForm.question')}
      required
      hint={t('itemForm.questionHint')}
      {...fieldProblem(problem)}
    >
      <Input value={value} maxLength={200} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
