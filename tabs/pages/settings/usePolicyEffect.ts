import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { queries } from '../../queries.ts';
import { type PolicyFields, problemsOfPolicy, reviewEffect } from './policyFields.ts';

/** What the rules come to, in a plain sentence; empty while a number is being typed. */
export function usePolicyEffect(): (fields: PolicyFields) => string {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { data: topics } = useQuery(queries.topics);
  return (fields) => {
    if (Object.keys(problemsOfPolicy(fields)).length > 0) return '';
    const [remind, escalate, most] = [fields.remindAfter, fields.escalateAfter, fields.maxEscalations].map(
      Number,
    );
    const words = {
      who: t(`policy.effectWho.${fields.readers}`),
      remind: t('policy.hours', { count: remind }),
      escalate: t('policy.hours', { count: escalate }),
      most: t('policy.most', { count: most }),
    };
    const drafts = most === 0 ? t('policy.effectOnce', words) : t('policy.effectMore', words);
    const strict = topics?.filter(({ id }) => fields.topics[id]?.ownWords) ?? [];
    const backing = t(`backing.policy.effect.${fields.backingFirst ?? 'firstBroadcast'}`);
    const broadcasts = `${t(`policy.effectReview.${reviewEffect(fields)}`)} ${backing}`;
    if (strict.length === 0) return `${drafts} ${broadcasts}`;
    const names = strict.map(({ name }) => name[currentLanguage()]);
    const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
    return `${drafts} ${t('policy.effectTopics', { topics: list })} ${broadcasts}`;
  };
}
