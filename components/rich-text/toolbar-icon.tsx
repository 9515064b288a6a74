const paths = {
  heading: 'M4 4v12M11 4v12M4 10h7M15 9l2-1.5V16',
  subheading: 'M4 6v9M9 6v9M4 10.5h5M13 9.5c0-2 3.5-2 3.5 0 0 1.800-3.500 3.500-3.500 5.500h3.500',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h6M5 16h6M12 4 8 16',
  bulletList: 'M8 5h9M8 10h9M8 15h9M4 5h.01M4 10h.01M4 15h.01',
  orderedList: 'M9 5h8M9 10h8M9 15h8M3.500 3.500 5 3v4M3.500 12.500h2.500L3.500 16.500h2.500',
  blockquote: 'M4 5v10M8 6h9M8 10h9M8 14h6',
  link: 'M8.500 11.500a3 3 0 0 0 4.300 0l3-3a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-3 3a3 3 0 0 0 4.300 4.300l1-1',
  table: 'M3 4h14v12H3zM3 8h14M10 4v12',
  undo: 'M7 4 3.500 7.500 7 11M4 7.500h8a4.500 4.500 0 0 1 0 9H9',
  redo: 'm13 4 3.500 3.500L13 11M16 7.500H8a4.500 4.500 0 0 0 0 9h3',
} as const
export type IconName = keyof typeof paths

/** The sign on a button of the toolbar; the button itself says what it does. */
export const ToolbarIcon = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 fill-none stroke-current stroke-[1.6]">
    <path d={paths[name]} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)
