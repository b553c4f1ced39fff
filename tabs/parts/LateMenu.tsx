import { type ComponentProps, type ReactNode, type Ref, Suspense, useState } from 'react';

/** What a menu gives its button to do. */
export type OwnButtonProps = Pick<
  ComponentProps<'button'>,
  'onClick' | 'onKeyDown' | 'aria-haspopup' | 'aria-expanded'
> & { ref?: Ref<never> };

/**
 * A menu that is fetched when it is first wanted: until then there is its button alone. `children` is the menu, which
 * is to be open from the beginning, with the same button.
 */
export function LateMenu({
  button,
  children,
}: {
  button: (own: OwnButtonProps) => ReactNode;
  children: ReactNode;
}) {
  const [wanted, setWanted] = useState(false);
  const alone = button({
    'aria-haspopup': 'menu',
    'aria-expanded': wanted,
    onClick: () => setWanted(true),
    onKeyDown: ({ key }) => {
      if (key === 'ArrowDown') setWanted(true);
    },
  });
  return wanted ? <Suspense fallback={alone}>{children}</Suspense> : alone;
}
