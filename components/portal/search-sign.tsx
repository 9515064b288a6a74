import { classNames } from '@/components/ui/class-names'

/** A magnifying glass; words always stand beside it. */
export const SearchSign = ({ className }: { className?: string }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    aria-hidden="true"
    className={classNames('inline-block shrink-0', className)}
  >
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="M12.7 12.7 L17 17" />
  </svg>
)
