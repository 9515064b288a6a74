export const SkipLink = ({ label, target = 'content' }: { label: string; target?: string }) => (
  <a
    href={`#${target}`}
    className="print-none absolute start-4 top-2 z-10 -translate-y-24 rounded-small bg-ink px-4 py-2 text-paper focus:translate-y-0"
  >
    {label}
  </a>
)
