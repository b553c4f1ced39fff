import { Suspense } from 'react';
import { BrowserRouter, Navigate, type RouteObject, useRoutes } from 'react-router';
import { late } from './late.ts';
import { Library } from './pages/library/Library.tsx';
import { CrashGuard } from './parts/Crashed.tsx';
import { Loading } from './parts/Status.tsx';

const ItemPanel = late(async () => (await import('./pages/library/ItemPanel.tsx')).ItemPanel);
const OtherPages = late(async () => (await import('./otherRoutes.tsx')).OtherPages);

/** The page that Teams opens, and the way to all others: a router that knows of them all takes its time to choose. */
export const routes: RouteObject[] = [
  { index: true, element: <Navigate to="/library" replace /> },
  { path: 'library', element: <Library />, children: [{ path: ':itemId', element: <ItemPanel /> }] },
  { path: '*', element: <OtherPages /> },
];

function CurrentPage() {
  return useRoutes(routes);
}

/** The page that the address names. */
export function Pages() {
  return (
    <BrowserRouter basename="/tab">
      <CrashGuard>
        <Suspense fallback={<Loading />}>
          <CurrentPage />
        </Suspense>
      </CrashGuard>
    </BrowserRouter>
  );
}
