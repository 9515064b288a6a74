import { place, type Questions } from './codebook-sources'

export const livingQuestions = {
  housing: {
    published: [
      {
        key: 'placement',
        by: [place.mpg],
        question: {
          en: 'Does placement in a given dwelling or town help integration?',
          pl: 'Czy skierowanie do określonego mieszkania lub miejscowości pomaga w integracji?',
        },
      },
    ],
    recalled: [
      [
        'free-choice',
        'legal',
        'May beneficiaries choose where to live?',
        'Czy osoby objęte ochroną mogą wybrać miejsce zamieszkania?',
      ],
      [
        'benefits',
        'legal',
        'Are they entitled to public housing and housing benefits?',
        'Czy mają prawo do mieszkań komunalnych i dodatków mieszkaniowych?',
      ],
      ['property', 'legal', 'May they own property?', 'Czy mogą mieć nieruchomość na własność?'],
      [
        'hurdles',
        'policy',
        'Do administrative hurdles block public housing?',
        'Czy bariery administracyjne utrudniają dostęp do mieszkań komunalnych?',
      ],
      ['advice', 'policy', 'Is targeted housing advice offered?', 'Czy oferuje się im doradztwo mieszkaniowe?'],
      [
        'temporary-support',
        'policy',
        'Is targeted temporary housing support offered?',
        'Czy oferuje się im tymczasowe wsparcie mieszkaniowe?',
      ],
      [
        'long-term-support',
        'policy',
        'Is targeted long-term housing support offered?',
        'Czy oferuje się im długofalowe wsparcie mieszkaniowe?',
      ],
      [
        'mainstreaming',
        'implementation',
        'Does housing policy take the situation of beneficiaries into account?',
        'Czy polityka mieszkaniowa uwzględnia sytuację osób objętych ochroną?',
      ],
      [
        'coordination',
        'implementation',
        'Is housing coordinated with local and regional authorities?',
        'Czy sprawy mieszkaniowe uzgadnia się z władzami lokalnymi i regionalnymi?',
      ],
      [
        'partnership',
        'implementation',
        'Does the government work with NGOs or non-profit housing providers?',
        'Czy rząd współpracuje z organizacjami pozarządowymi lub z niekomercyjnymi dostawcami mieszkań?',
      ],
    ],
  },
  employment: {
    published: [
      {
        key: 'skills-match',
        by: [place.mpg, place.unhcr],
        question: {
          en: 'Do refugees’ jobs correspond to their skills and qualifications?',
          pl: 'Czy praca uchodźców odpowiada ich umiejętnościom i kwalifikacjom?',
        },
      },
      {
        key: 'market-rules',
        by: [place.macimide, place.ftda],
        question: {
          en: 'What rules govern refugees’ access to the labour market?',
          pl: 'Jakie zasady regulują dostęp uchodźców do rynku pracy?',
        },
      },
    ],
    recalled: [
      [
        'access',
        'legal',
        'May beneficiaries take up employment like nationals?',
        'Czy osoby objęte ochroną mogą podejmować pracę tak jak obywatele?',
      ],
      ['self-employment', 'legal', 'May they be self-employed?', 'Czy mogą prowadzić działalność na własny rachunek?'],
      [
        'recognition',
        'legal',
        'Have they a right to recognition of degrees and skills?',
        'Czy mają prawo do uznania dyplomów i umiejętności?',
      ],
      [
        'hurdles',
        'policy',
        'Do administrative hurdles block work?',
        'Czy bariery administracyjne utrudniają podjęcie pracy?',
      ],
      [
        'skills-assessment',
        'policy',
        'Are skills assessed with targeted methods?',
        'Czy umiejętności ocenia się metodami dostosowanymi do tej grupy?',
      ],
      ['counselling', 'policy', 'Is job counselling provided?', 'Czy dostępne jest doradztwo zawodowe?'],
      ['entrepreneurs', 'policy', 'Are entrepreneurs supported?', 'Czy przedsiębiorcy otrzymują wsparcie?'],
      [
        'mainstreaming',
        'implementation',
        'Does employment policy take the situation of beneficiaries into account?',
        'Czy polityka zatrudnienia uwzględnia sytuację osób objętych ochroną?',
      ],
      [
        'coordination',
        'implementation',
        'Is employment coordinated with local and regional authorities?',
        'Czy sprawy zatrudnienia uzgadnia się z władzami lokalnymi i regionalnymi?',
      ],
      [
        'partnership',
        'implementation',
        'Does the government work with expert NGOs on employment?',
        'Czy w sprawach zatrudnienia rząd współpracuje z wyspecjalizowanymi organizacjami pozarządowymi?',
      ],
    ],
  },
  vocational_training: {
    recalled: [
      [
        'access',
        'legal',
        'May beneficiaries enter vocational training like nationals?',
        'Czy osoby objęte ochroną mogą uczestniczyć w szkoleniach zawodowych tak jak obywatele?',
      ],
      [
        'hurdles',
        'policy',
        'Do administrative hurdles block training?',
        'Czy bariery administracyjne utrudniają udział w szkoleniach?',
      ],
      ['length', 'policy', 'How long is targeted training?', 'Jak długo trwają szkolenia przeznaczone dla tej grupy?'],
    ],
  },
  health: {
    recalled: [
      [
        'coverage',
        'legal',
        'Are beneficiaries covered by the health system?',
        'Czy osoby objęte ochroną są włączone do systemu opieki zdrowotnej?',
      ],
      ['extent', 'legal', 'How wide is the coverage?', 'Jak szeroki jest zakres świadczeń?'],
      ['special-needs', 'legal', 'Are special needs covered?', 'Czy świadczenia obejmują szczególne potrzeby?'],
      [
        'hurdles',
        'policy',
        'Do administrative hurdles block entitlement?',
        'Czy bariery administracyjne utrudniają korzystanie z uprawnień?',
      ],
      [
        'information',
        'policy',
        'Are patients informed of entitlements?',
        'Czy pacjentów informuje się o ich uprawnieniach?',
      ],
      ['interpretation', 'policy', 'Is free interpretation available?', 'Czy dostępna jest bezpłatna pomoc tłumacza?'],
    ],
  },
  social_security: {
    recalled: [
      [
        'coverage',
        'legal',
        'Are beneficiaries covered by social security?',
        'Czy osoby objęte ochroną są włączone do systemu zabezpieczenia społecznego?',
      ],
      ['benefits', 'legal', 'To which benefits are they entitled?', 'Do jakich świadczeń mają prawo?'],
      [
        'hurdles',
        'policy',
        'Do administrative hurdles block benefits?',
        'Czy bariery administracyjne utrudniają uzyskanie świadczeń?',
      ],
      [
        'information',
        'policy',
        'Are welfare offices informed of entitlements?',
        'Czy urzędy pomocy społecznej znają te uprawnienia?',
      ],
    ],
  },
} satisfies Record<string, Questions>
