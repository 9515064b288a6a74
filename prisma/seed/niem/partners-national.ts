import { at, fromMemory, press } from '../sources'
import { on } from './pages'
import { official, type PartnerFacts, short } from './partners'

/** Who answered the questions of NIEM in each country; the two partners of one country stand together. */
export const nationalPartners = {
  bcrm: {
    kind: 'ngo',
    country: 'BG',
    names: [official('Bulgarian Council on Refugees and Migrants'), short('BCRM')],
    website: 'https://bcrm-bg.org',
    sources: [press, on('bcrmGaps', 'website')],
    summary: {
      en: 'One of the two national partners of NIEM in Bulgaria. It also runs the website refugee-integration.bg.',
      pl: 'Jeden z dwóch partnerów krajowych NIEM w Bułgarii. Prowadzi też stronę refugee-integration.bg.',
    },
    claims: [
      {
        about: 'role',
        by: [on('multikultiPartners', 'role')],
        statement: {
          en: 'Multi Kulti Collective calls the Council the junior partner in Bulgaria.',
          pl: 'Multi Kulti Collective nazywa tę organizację drugim, mniejszym partnerem w Bułgarii (po angielsku: junior partner).',
        },
      },
    ],
  },
  mkc: {
    kind: 'ngo',
    country: 'BG',
    names: [official('Association Multi Kulti Collective'), short('MKC')],
    website: 'https://multikulti.bg',
    sources: [press, on('multikultiCampaign', 'website')],
    summary: {
      en: 'One of the two national partners of NIEM in Bulgaria. It publishes the Bulgarian monitoring reports.',
      pl: 'Jeden z dwóch partnerów krajowych NIEM w Bułgarii. Wydaje bułgarskie raporty z monitoringu.',
    },
    claims: [
      {
        about: 'role',
        by: [on('multikultiPartners', 'role')],
        statement: {
          en: 'On its own page it calls itself the senior partner in Bulgaria.',
          pl: 'Na własnej stronie przedstawia się jako główny partner w Bułgarii (po angielsku: senior partner).',
        },
      },
    ],
  },
  antigone: {
    kind: 'ngo',
    country: 'GR',
    names: [
      official('ANTIGONE Information and Documentation Centre on Racism, Ecology, Peace and Non Violence'),
      short('ANTIGONE'),
    ],
    website: 'http://www.antigone.gr/en/',
    seat: { en: 'Thessaloniki', pl: 'Saloniki' },
    sources: [press, on('antigoneNiem'), at('http://www.antigone.gr/en/', 'website')],
    summary: {
      en: 'National partner of NIEM in Greece: a non-profit organisation founded in 1993, based in Thessaloniki with a branch in Athens. It answered the media for the campaign of 2017.',
      pl: 'Partner krajowy NIEM w Grecji: organizacja non-profit założona w 1993 roku, z siedzibą w Salonikach i oddziałem w Atenach. W kampanii z 2017 roku odpowiadała na pytania mediów.',
    },
  },
  pin: {
    kind: 'ngo',
    country: 'CZ',
    names: [official('People in Need'), official('Člověk v tísni', 'cs'), short('PIN')],
    website: 'https://peopleinneed.net',
    sources: [
      press,
      on('pinVisegrad', 'website'),
      on('marginal', 'role'),
      fromMemory('name', 'Czech name: background knowledge'),
    ],
    summary: {
      en: 'National partner of NIEM in Czechia. It also led V4NIEM, the smaller project in the four Visegrad countries.',
      pl: 'Partner krajowy NIEM w Czechach. Kierował też V4NIEM, mniejszym projektem w czterech krajach wyszehradzkich.',
    },
  },
  ftda: {
    kind: 'ngo',
    country: 'FR',
    names: [official("France Terre d'Asile"), short('FTDA')],
    website: 'http://www.france-terre-asile.org',
    sources: [press, on('ftdaLaunch', 'website')],
    summary: {
      en: 'National partner of NIEM in France and publisher of its French reports.',
      pl: 'Partner krajowy NIEM we Francji i wydawca francuskich raportów projektu.',
    },
  },
  menedek: {
    kind: 'ngo',
    country: 'HU',
    names: [
      official('Menedék – Hungarian Association for Migrants', 'en'),
      official('Menedék Migránsokat Segítő Egyesület', 'hu'),
      short('Menedék'),
    ],
    website: 'https://menedek.hu',
    sources: [
      press,
      at('https://menedek.hu/en/projects/complex-integration-support-asylum-seekers-and-refugees-hungary', 'website'),
    ],
    summary: {
      en: 'National partner of NIEM in Hungary; ten short analyses on the country appeared under its name.',
      pl: 'Partner krajowy NIEM na Węgrzech; pod jego nazwą ukazało się dziesięć krótkich analiz o tym kraju.',
    },
  },
  providus: {
    kind: 'think_tank',
    country: 'LV',
    names: [official('Centre for Public Policy PROVIDUS'), short('PROVIDUS')],
    website: 'https://providus.lv',
    sources: [
      press,
      on('mipas', 'name'),
      at(
        'https://providus.lv/en/projekti/measuring-and-improving-integration-of-beneficiaries-of-international-protection/',
        'website',
      ),
    ],
    summary: {
      en: 'National partner of NIEM in Latvia and publisher of its Latvian reports.',
      pl: 'Partner krajowy NIEM na Łotwie i wydawca łotewskich raportów projektu.',
    },
    claims: [
      {
        about: 'name',
        by: [press],
        statement: {
          en: 'The press release of 2017 prints only “Providus (Latvia)”.',
          pl: 'Informacja prasowa z 2017 roku podaje tylko „Providus (Latvia)”.',
        },
      },
    ],
  },
  ddg: {
    kind: 'research',
    country: 'LT',
    names: [official('Diversity Development Group'), short('DDG')],
    website: 'https://www.diversitygroup.lt',
    sources: [press, on('ddgEvaluation2', 'website')],
    summary: {
      en: 'National partner of NIEM in Lithuania and publisher of its Lithuanian reports.',
      pl: 'Partner krajowy NIEM na Litwie i wydawca litewskich raportów projektu.',
    },
  },
  peace: {
    kind: 'research',
    country: 'SI',
    names: [official('Peace Institute', 'en'), official('Mirovni inštitut', 'sl'), short('MI')],
    website: 'https://www.mirovni-institut.si',
    sources: [press, on('sloveniaReport', 'name'), on('mirovni', 'website')],
    summary: {
      en: 'National partner of NIEM in Slovenia and publisher of its Slovenian reports.',
      pl: 'Partner krajowy NIEM w Słowenii i wydawca słoweńskich raportów projektu.',
    },
    claims: [
      {
        about: 'name',
        by: [on('sloveniaReport', 'name')],
        statement: {
          en: 'Its full English name is Peace Institute, Institute for Contemporary Social and Political Studies.',
          pl: 'Pełna nazwa angielska: Peace Institute, Institute for Contemporary Social and Political Studies.',
        },
      },
    ],
  },
  cidob: {
    kind: 'think_tank',
    country: 'ES',
    names: [official('CIDOB – Barcelona Centre for International Affairs'), short('CIDOB')],
    website: 'https://www.cidob.org',
    sources: [press, on('cidob', 'website')],
    summary: {
      en: 'National partner of NIEM in Spain and publisher of its Spanish reports.',
      pl: 'Partner krajowy NIEM w Hiszpanii i wydawca hiszpańskich raportów projektu.',
    },
  },
  fsd: {
    kind: 'foundation',
    country: 'RO',
    names: [
      official('The Foundation for an Open Society', 'en'),
      official('Fundația pentru o societate deschisă', 'ro'),
      short('FSD'),
    ],
    website: 'http://www.fundatia.ro',
    sources: [press, at('http://www.fundatia.ro/despre-noi', 'website')],
    summary: {
      en: 'One of the two national partners of NIEM in Romania.',
      pl: 'Jeden z dwóch partnerów krajowych NIEM w Rumunii.',
    },
    claims: [
      {
        about: 'name',
        by: [on('mipas', 'name')],
        statement: {
          en: 'The list of partners on mipas.lt calls it “Open Society Foundation (Romania)”.',
          pl: 'Lista partnerów na stronie mipas.lt podaje nazwę „Open Society Foundation (Romania)”.',
        },
      },
      {
        about: 'partners',
        by: [press],
        statement: {
          en: 'The punctuation of the press release makes the two Romanian partners look like one.',
          pl: 'Interpunkcja w informacji prasowej sprawia, że dwaj rumuńscy partnerzy wyglądają na jednego.',
        },
      },
    ],
  },
  cip: {
    kind: 'ngo',
    country: 'RO',
    names: [
      official('Association Center for Public Innovation', 'en'),
      official('Asociația Centrul pentru Inovare Publică', 'ro'),
      short('CIP'),
    ],
    website: 'https://www.inovarepublica.ro',
    sources: [press, at('https://www.inovarepublica.ro/niem/', 'website')],
    summary: {
      en: 'One of the two national partners of NIEM in Romania; the Romanian national report was written here.',
      pl: 'Jeden z dwóch partnerów krajowych NIEM w Rumunii; tu powstał rumuński raport krajowy.',
    },
  },
  ismu: {
    kind: 'research',
    country: 'IT',
    names: [official('ISMU Foundation', 'en'), official('Fondazione ISMU', 'it'), short('ISMU')],
    website: 'https://ismu.org',
    sources: [press, on('ismu', 'website')],
    summary: {
      en: 'Foundation and research centre, national partner of NIEM in Italy.',
      pl: 'Fundacja i ośrodek badawczy, partner krajowy NIEM we Włoszech.',
    },
  },
  um: {
    kind: 'university',
    country: 'NL',
    names: [official('Maastricht University'), short('UM')],
    website: 'https://www.maastrichtuniversity.nl',
    sources: [
      press,
      at(
        'https://macimide.maastrichtuniversity.nl/macimide-participates-in-the-national-integration-evaluation-mechanism-niem-project/',
        'website',
      ),
    ],
    summary: {
      en: 'National partner of NIEM in the Netherlands. Its team works at MACIMIDE and the Faculty of Law.',
      pl: 'Partner krajowy NIEM w Holandii. Zespół pracuje w ośrodku MACIMIDE i na wydziale prawa.',
    },
  },
  ces: {
    kind: 'research',
    country: 'PT',
    names: [official('Centro de Estudos Sociais, University of Coimbra'), short('CES')],
    website: 'https://ces.uc.pt',
    sources: [
      press,
      at('https://ces.uc.pt/en/investigacao/projetos-de-investigacao/projetos-financiados/niem', 'website'),
      on('mirovniBenchmark', 'countries'),
    ],
    summary: {
      en: 'National partner of NIEM in Portugal. The country was compared in the baseline only, not in Evaluations 1 and 2.',
      pl: 'Partner krajowy NIEM w Portugalii. Kraj porównano tylko w badaniu wyjściowym, nie ma go w ewaluacjach 1 i 2.',
    },
  },
  mau: {
    kind: 'university',
    country: 'SE',
    names: [official('Malmö University'), short('MAU')],
    website: 'https://mau.se',
    sources: [press, at('https://mau.diva-portal.org/smash/project.jsf?pid=project%3A2759', 'website')],
    summary: {
      en: 'National partner of NIEM in Sweden; its researchers Sayaka Osanami Törngren and Henrik Emilsson wrote the Swedish report.',
      pl: 'Partner krajowy NIEM w Szwecji; szwedzki raport napisali jego badacze Sayaka Osanami Törngren i Henrik Emilsson.',
    },
    claims: [
      {
        about: 'website',
        by: [],
        statement: {
          en: 'In 2017 the university used the address mah.se.',
          pl: 'W 2017 roku uczelnia używała adresu mah.se.',
        },
      },
    ],
  },
} satisfies Record<string, PartnerFacts>
