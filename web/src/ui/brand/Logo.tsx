/** Two warps and two wefts, over and under; one thread in saffron. Decoration: the name stands beside it. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--pw-brand-7)" />
      <g fill="none" strokeWidth="3.2" strokeLinecap="round">
        <path stroke="#b9c6f2" d="M4.8 8.7h14.4M4.8 15.3h14.4" />
        <path stroke="var(--pw-brand-7)" strokeWidth="5.4" strokeLinecap="butt" d="M8.7 6v5.4M15.3 12.6V18" />
        <path stroke="#ffffff" d="M8.7 4.8v6.4M15.3 12.8v6.4" />
        <path stroke="#f0a94b" d="M15.3 4.8v1.3M8.7 17.9v1.3" />
      </g>
    </svg>
  );
}
