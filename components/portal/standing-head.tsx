/** How a page about the portal begins. */
export const StandingHead = ({ title, lead }: { title: string; lead: string }) => (
  <header className="pt-4 pb-10">
    <h1 className="max-w-[26ch] text-3xl">{title}</h1>
    <p className="mt-5 max-w-measure font-display text-lg">{lead}</p>
  </header>
)
