import { Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n.ts';
import { queries } from '../queries.ts';

interface Props {
  /** The topic's id; empty for none. */
  value: string;
  /** What it says when no topic is chosen. */
  none: string;
  onChange: (topicId: string) => void;
  /** For one that stands in no `Field`. */
  'aria-label'?: string;
}

/** One of the library's topics, or none. */
export function TopicSelect({ none, onChange, ...rest }: Props) {
  const topics = useQuery(queries.topics);
  return (
    <Select {...rest} onChange={(_, { value }) => onChange(value)}>
      <option value="">{none}</option>
      {topics.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[currentLanguage()]}
        </option>
      ))}
    </Select>
  );
}
