/** The product's mark: a pitch inside a speech bubble, in chalk. Decoration only. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flexShrink: 0 }}>
      <rect width="32" height="32" rx="7" fill="#1a5f59" />
      <g fill="none" stroke="#ffffff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 18V8h20v15H13l-6 4 2-5M16 8v4m0 8v3" />
        <circle cx="16" cy="16" r="4" />
      </g>
    </svg>
  );
}
