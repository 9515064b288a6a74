/** A web address as a link, shown without its protocol. */
export const Website = ({ url }: { url: string }) => (
  <a href={url} className="break-words">
    {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
  </a>
)
