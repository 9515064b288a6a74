import { place, type Questions } from './codebook-sources'

export const foundationQuestions = {
  mainstreaming: {
    recalled: [
      [
        'strategy',
        'policy',
        'Has the government adopted a strategy for the integration of beneficiaries?',
        'Czy rząd przyjął strategię integracji osób objętych ochroną?',
      ],
      [
        'strategy-review',
        'policy',
        'Is that strategy monitored and reviewed?',
        'Czy strategię się monitoruje i co pewien czas sprawdza?',
      ],
      [
        'coordinating-body',
        'policy',
        'Is there a body coordinating the strategy across ministries?',
        'Czy istnieje organ koordynujący strategię między ministerstwami?',
      ],
      [
        'local-authorities',
        'implementation',
        'Are regional and local authorities supported in integrating beneficiaries?',
        'Czy władze regionalne i lokalne otrzymują wsparcie w integrowaniu osób objętych ochroną?',
      ],
      [
        'civil-society',
        'implementation',
        'Are civil society organisations supported to assist beneficiaries?',
        'Czy organizacje społeczne otrzymują wsparcie na pomoc osobom objętym ochroną?',
      ],
    ],
  },
  residency: {
    recalled: [
      [
        'first-permit',
        'legal',
        'How long is the first permit after recognition?',
        'Na jak długo wydaje się pierwsze zezwolenie po przyznaniu ochrony?',
      ],
      ['renewal', 'legal', 'On what terms is it renewed?', 'Na jakich warunkach się je przedłuża?'],
      [
        'permanent-years',
        'legal',
        'How many years of residence are needed for permanent status?',
        'Ile lat pobytu trzeba, aby uzyskać pobyt stały?',
      ],
      [
        'permanent-eased',
        'legal',
        'Are conditions for permanent status eased for beneficiaries?',
        'Czy warunki uzyskania pobytu stałego są łagodniejsze dla osób objętych ochroną?',
      ],
      [
        'vulnerable',
        'legal',
        'Are they eased further for vulnerable persons?',
        'Czy są jeszcze łagodniejsze dla osób w szczególnie trudnej sytuacji?',
      ],
      [
        'permanent-hurdles',
        'policy',
        'Do administrative hurdles or fees obstruct permanent status?',
        'Czy bariery administracyjne lub opłaty utrudniają uzyskanie pobytu stałego?',
      ],
    ],
  },
  family_reunification: {
    published: [
      {
        key: 'missing-papers',
        by: [place.mpg, place.assignment],
        question: {
          en: 'What alternatives exist when papers from the home country cannot be obtained?',
          pl: 'Co może zastąpić dokumenty, których nie da się uzyskać z kraju pochodzenia?',
        },
        note: {
          en: 'The page only asks about documents; that the question belongs to this dimension is our conclusion.',
          pl: 'Strona pyta tylko o dokumenty; przypisanie pytania do tego wymiaru to nasz wniosek.',
        },
      },
    ],
    recalled: [
      ['relatives', 'legal', 'Which relatives count as family?', 'Których krewnych uznaje się za rodzinę?'],
      ['income', 'legal', 'Is an income level required?', 'Czy wymaga się dochodu w określonej wysokości?'],
      ['housing', 'legal', 'Is adequate housing required?', 'Czy wymaga się odpowiedniego mieszkania?'],
      ['insurance', 'legal', 'Is health insurance required?', 'Czy wymaga się ubezpieczenia zdrowotnego?'],
      ['language-test', 'legal', 'Is there a language test?', 'Czy obowiązuje egzamin językowy?'],
      [
        'deadline',
        'legal',
        'Is there a deadline for using the eased rules?',
        'Czy z łagodniejszych zasad można skorzystać tylko w określonym terminie?',
      ],
      ['proof', 'legal', 'Which proof of family links is accepted?', 'Jakie dowody więzi rodzinnych są uznawane?'],
      [
        'own-permit',
        'legal',
        'Can relatives get a permit of their own?',
        'Czy krewni mogą uzyskać własne zezwolenie na pobyt?',
      ],
      [
        'tracing',
        'policy',
        'Are family tracing services available?',
        'Czy można skorzystać z pomocy w poszukiwaniu rodziny?',
      ],
    ],
  },
  citizenship: {
    published: [
      {
        key: 'conditions',
        by: [place.macimide],
        question: {
          en: 'On what conditions can refugees obtain the nationality of the country?',
          pl: 'Na jakich warunkach uchodźcy mogą uzyskać obywatelstwo kraju?',
        },
      },
    ],
    recalled: [
      [
        'years',
        'legal',
        'How many years of residence before naturalisation?',
        'Ile lat pobytu trzeba przed uzyskaniem obywatelstwa?',
      ],
      ['income', 'legal', 'Is an income level required?', 'Czy wymaga się dochodu w określonej wysokości?'],
      ['language-test', 'legal', 'Is there a language test?', 'Czy obowiązuje egzamin językowy?'],
      ['civic-test', 'legal', 'Is there a civic-knowledge test?', 'Czy obowiązuje egzamin z wiedzy o społeczeństwie?'],
      [
        'eased',
        'legal',
        'Are conditions eased for beneficiaries?',
        'Czy warunki są łagodniejsze dla osób objętych ochroną?',
      ],
      [
        'obstacles',
        'policy',
        'Do fees or missing documents obstruct naturalisation?',
        'Czy opłaty lub brak dokumentów utrudniają uzyskanie obywatelstwa?',
      ],
    ],
  },
} satisfies Record<string, Questions>
