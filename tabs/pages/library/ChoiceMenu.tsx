import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { late } from '../../late.ts';
import { Chip } from '../../parts/Chip.tsx';
import { LateMenu, type OwnButtonProps } from '../../parts/LateMenu.tsx';

const OpenChoiceMenu = late(async () => (await import('./OpenChoiceMenu.tsx')).OpenChoiceMenu);

interface Props<T extends string> {
  label: string;
  values: readonly T[];
  nameOf: (value: T) => string;
  /** Items a value; a value without any is not offered, except the chosen one. Undefined where it is not counted. */
  counts?: Record<string, number> | undefined;
  /** Empty: all of them. */
  chosen: T | '';
  onChoose: (value: T | '') => void;
}

export interface Choice {
  value: string;
  name: string;
  /** Null where it is not counted. */
  count: number | null;
}

/** One thing to narrow down by: a chip that says what is chosen, and a menu to choose from. */
export function ChoiceMenu<T extends string>({ label, values, nameOf, counts, chosen, onChoose }: Props<T>) {
  const said = chosen ? `${label}: ${nameOf(chosen)}` : label;
  // Named when the menu is opened: on most visits none is.
  const choicesOf = () =>
    values
      .map((value): Choice => ({ value, name: nameOf(value), count: counts ? (counts[value] ?? 0) : null }))
      .filter(({ value, count }) => count !== 0 || value === chosen);
  return (
    <LateMenu button={(own) => <ChoiceChip label={said} on={chosen !== ''} {...own} />}>
      <OpenChoiceMenu
        label={said}
        choicesOf={choicesOf}
        chosen={chosen}
        onChoose={(choice) => onChoose(values.find((value) => value === choice) ?? '')}
      />
    </LateMenu>
  );
}

export function ChoiceChip({ label, on, ...own }: { label: string; on: boolean } & OwnButtonProps) {
  return (
    <Chip on={on} {...own}>
      {label}
      <ChevronDownRegular aria-hidden="true" />
    </Chip>
  );
}
