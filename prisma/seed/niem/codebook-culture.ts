import { place, type Questions } from './codebook-sources'

export const cultureQuestions = {
  education: {
    published: [
      {
        key: 'school-place',
        by: [place.macimide],
        question: {
          en: 'How long, from the asylum claim, until a child has a school place?',
          pl: 'Ile czasu mija od złożenia wniosku o azyl, zanim dziecko dostanie miejsce w szkole?',
        },
      },
      {
        key: 'enrolment',
        by: [place.unhcr],
        question: {
          en: 'Are refugee children enrolled in school?',
          pl: 'Czy dzieci uchodźców są zapisane do szkoły?',
        },
      },
    ],
    recalled: [
      [
        'access',
        'legal',
        'Do children have access to education like nationals?',
        'Czy dzieci mają dostęp do edukacji tak jak obywatele?',
      ],
      [
        'placement',
        'policy',
        'How are children placed in the school system?',
        'Jak dzieci przydziela się do szkół i klas?',
      ],
      [
        'language-support',
        'policy',
        'Is language support given, and for how long?',
        'Czy dzieci dostają wsparcie językowe i jak długo?',
      ],
      ['teachers', 'policy', 'Are teachers trained?', 'Czy nauczyciele są do tego szkoleni?'],
    ],
  },
  language_orientation: {
    published: [
      {
        key: 'public-money',
        by: [place.unhcr],
        question: {
          en: 'How much public money goes into social-orientation programmes?',
          pl: 'Ile pieniędzy publicznych trafia na programy orientacji społecznej?',
        },
      },
    ],
    recalled: [
      [
        'courses',
        'policy',
        'Are publicly funded language courses open without hurdles?',
        'Czy kursy językowe finansowane ze środków publicznych są dostępne bez przeszkód?',
      ],
      [
        'length',
        'policy',
        'How many hours or months of language learning?',
        'Ile godzin lub miesięcy trwa nauka języka?',
      ],
      ['quality', 'policy', 'What quality standards apply?', 'Jakie standardy jakości obowiązują?'],
      [
        'orientation',
        'policy',
        'Is social orientation provided, also to groups of special concern?',
        'Czy prowadzi się orientację społeczną, także dla grup wymagających szczególnej uwagi?',
      ],
      ['interpretation', 'policy', 'Is interpretation assistance given?', 'Czy zapewnia się pomoc tłumacza?'],
    ],
  },
  building_bridges: {
    recalled: [
      [
        'two-way',
        'policy',
        'Does policy treat integration as a two-way process?',
        'Czy polityka traktuje integrację jako proces dwustronny?',
      ],
      [
        'volunteers',
        'implementation',
        'Are voluntary initiatives encouraged?',
        'Czy zachęca się do inicjatyw wolontariackich?',
      ],
      [
        'consultation',
        'implementation',
        'Are beneficiaries involved in consultation bodies?',
        'Czy osoby objęte ochroną zasiadają w ciałach doradczych?',
      ],
      [
        'coordination',
        'implementation',
        'Is social participation coordinated with local authorities?',
        'Czy udział w życiu społecznym uzgadnia się z władzami lokalnymi?',
      ],
    ],
  },
} satisfies Record<string, Questions>
