import { classNames } from './class-names'

/** A text whose paragraphs are divided by empty lines. */
export const Paragraphs = ({ text, className }: { text: string; className?: string }) => (
  <div className={classNames('grid max-w-measure gap-3', className)}>
    {text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
  </div>
)
