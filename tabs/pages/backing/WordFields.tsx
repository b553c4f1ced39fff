import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

interface Props<T extends { da: string; en: string }> {
  label: string;
  fields: T;
  max: number;
  rows?: number;
  problem: string | undefined;
  onChange: (fields: T) => void;
}

/** The same words in Danish and English, the writer's own language first; one of them is enough. */
export function WordFields<T extends { da: string; en: string }>(props: Props<T>) {
  const { label, fields, max, rows = 4, problem, onChange } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const own = currentLanguage();
  const both = own === 'da' ? (['da', 'en'] as const) : (['en', 'da'] as const);
  return (
    <div className={styles.fields}>
      {both.map((language) => (
        <Field
          key={language}
          label={t(`backing.in.${language}`, { label })}
          {...(language === own ? fieldProblem(problem) : { hint: t('backing.otherHint') })}
        >
          <Textarea
            rows={rows}
            resize="vertical"
            lang={language}
            maxLength={max}
            value={fields[language]}
            onChange={(_, { value }) => onChange({ ...fields, [language]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
