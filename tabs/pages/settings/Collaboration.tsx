import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../parts/Loaded.tsx';
import { WorkingTogether } from '../../parts/WorkingTogether.tsx';
import { queries } from '../../queries.ts';

/** The person's own way of working with the communicators. */
export function Collaboration() {
  const collaboration = useQuery(queries.collaboration(null));
  return (
    <Loaded query={collaboration}>
      {(found) => <WorkingTogether collaboration={found} personId={null} />}
    </Loaded>
  );
}
