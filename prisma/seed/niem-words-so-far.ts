import type { ProjectInput } from '@/lib/project/schema'

export const words: Record<'en' | 'pl', Pick<ProjectInput, 'title' | 'summary' | 'description'>> = {
  en: {
    title: 'National Integration Evaluation Mechanism',
    summary:
      'Partners in 15 countries of the European Union evaluate every two years how well each country integrates beneficiaries of international protection.',
    description:
      'Wars last longer than they used to, and people who fled them stay for years. How well they find a home, work, school and a voice in their new country depends on law, on policy and on what is really done.\n\nNIEM looks at all three. The same indicators are answered in every country, so that gaps, good practice and the effect of a new law become visible and can be compared over time.',
  },
  pl: {
    title: 'Krajowy Mechanizm Ewaluacji Integracji',
    summary:
      'Partnerzy z 15 krajów Unii Europejskiej co dwa lata oceniają, jak dobrze każdy kraj integruje osoby objęte ochroną międzynarodową.',
    description:
      'Wojny trwają coraz dłużej, a ludzie, którzy przed nimi uciekli, zostają na lata. To, czy znajdą dom, pracę, szkołę i swój głos w nowym kraju, zależy od prawa, od polityki i od tego, co naprawdę się robi.\n\nNIEM przygląda się wszystkim trzem obszarom. W każdym kraju odpowiada się na te same pytania, dzięki czemu luki, dobre praktyki i skutki nowych przepisów stają się widoczne i można je porównywać w czasie.',
  },
}
