import { at, fromMemory, press } from '../sources'
import { on } from './pages'
import { former, official, type PartnerFacts, short } from './partners'

const websiteFromMemory = fromMemory('website')

/** Who leads NIEM, who advises it, who left it, and who worked beside it. */
export const partnersAround = {
  ipa: {
    kind: 'think_tank',
    country: 'PL',
    names: [
      official('Institute of Public Affairs', 'en'),
      official('Instytut Spraw Publicznych', 'pl'),
      short('ISP'),
      short('IPA'),
    ],
    website: 'https://www.isp.org.pl',
    seat: { en: 'Warsaw', pl: 'Warszawa' },
    sources: [press, on('studylib', 'name'), on('isp', 'website')],
    summary: {
      en: 'Think tank in Warsaw, by law a foundation. It leads NIEM and coordinates the partners who evaluate integration in their countries.',
      pl: 'Warszawski ośrodek analityczny działający jako fundacja. Kieruje projektem NIEM i koordynuje pracę partnerów, którzy oceniają integrację w swoich krajach.',
    },
    claims: [
      {
        about: 'name',
        by: [on('studylib', 'name')],
        statement: {
          en: 'The imprint of the baseline report prints the full legal name, Fundacja Instytut Spraw Publicznych.',
          pl: 'Stopka redakcyjna raportu z badania wyjściowego podaje pełną nazwę: Fundacja Instytut Spraw Publicznych.',
        },
      },
    ],
  },
  mpg: {
    kind: 'think_tank',
    country: 'BE',
    names: [official('Migration Policy Group'), short('MPG')],
    website: 'https://www.migpolgroup.com',
    sources: [
      press,
      on('mipas', 'location'),
      at('https://www.migpolgroup.com/index.php/portfolio-item/niem/', 'website'),
    ],
    summary: {
      en: 'Coordinates the research of NIEM: it develops the indicators and writes the comparative reports.',
      pl: 'Koordynuje badania w projekcie NIEM: opracowuje wskaźniki i pisze raporty porównawcze.',
    },
    claims: [
      {
        about: 'location',
        by: [press],
        statement: {
          en: 'The press release of 2017 names no country for the organisation; the list on mipas.lt says Belgium.',
          pl: 'Informacja prasowa z 2017 roku nie podaje kraju organizacji; Belgię wymienia lista na stronie mipas.lt.',
        },
      },
    ],
  },
  uw: {
    kind: 'university',
    country: 'PL',
    names: [official('University of Warsaw', 'en'), official('Uniwersytet Warszawski', 'pl'), short('UW')],
    website: 'https://www.uw.edu.pl',
    sources: [press, on('mipas', 'partners'), on('biuletyn', 'partners'), websiteFromMemory],
    summary: {
      en: 'Strategic partner of NIEM, with its Institute of Social Prevention and Resocialisation (IPSiR).',
      pl: 'Partner strategiczny NIEM; w projekcie działa jego Instytut Profilaktyki Społecznej i Resocjalizacji (IPSiR).',
    },
    claims: [
      {
        about: 'name',
        by: [press],
        statement: {
          en: 'The press release calls it “Warsaw University” in the list of partners and “University of Warsaw” in its notes.',
          pl: 'Informacja prasowa używa dwóch nazw angielskich: „Warsaw University” na liście partnerów i „University of Warsaw” w informacjach dla redakcji.',
        },
      },
    ],
  },
  mswia: {
    kind: 'ministry',
    country: 'PL',
    names: [
      official('Polish Ministry of the Interior and Administration', 'en'),
      official('Ministerstwo Spraw Wewnętrznych i Administracji', 'pl'),
      short('MSWiA'),
    ],
    website: 'https://www.gov.pl/web/mswia',
    sources: [press, websiteFromMemory],
    summary: { en: 'Strategic partner of NIEM.', pl: 'Partner strategiczny projektu NIEM.' },
  },
  mrpips: {
    kind: 'ministry',
    country: 'PL',
    names: [
      official('Polish Ministry of Family, Labour and Social Policy', 'en'),
      official('Ministerstwo Rodziny, Pracy i Polityki Społecznej', 'pl'),
      short('MRPiPS'),
      former('Ministry of Labour and Social Policy', 'en'),
    ],
    website: 'https://www.gov.pl/web/rodzina',
    sources: [
      press,
      on('mipas', 'name'),
      websiteFromMemory,
      fromMemory('name', 'Later change of name: background knowledge'),
    ],
    summary: {
      en: 'Strategic partner of NIEM, under the name the ministry had in 2017.',
      pl: 'Partner strategiczny NIEM; podajemy nazwę ministerstwa z 2017 roku.',
    },
    claims: [
      {
        about: 'name',
        by: [on('mipas', 'name')],
        statement: {
          en: 'The list on mipas.lt uses the earlier name, Ministry of Labour and Social Policy.',
          pl: 'Lista na stronie mipas.lt podaje wcześniejszą nazwę angielską: Ministry of Labour and Social Policy.',
        },
      },
    ],
    renamed: {
      en: 'The ministry has been renamed since 2017. We know this from memory and have not checked it.',
      pl: 'Po 2017 roku ministerstwo zmieniło nazwę. Wiemy to z pamięci i jeszcze tego nie sprawdziliśmy.',
    },
  },
  unhcrPoland: {
    kind: 'intergovernmental',
    country: 'PL',
    names: [
      official('UNHCR Representation in Poland', 'en'),
      official('Przedstawicielstwo UNHCR w Polsce', 'pl'),
      short('UNHCR Poland'),
    ],
    website: 'https://www.unhcr.org',
    sources: [press, on('unhcrTool', 'website')],
    summary: { en: 'Strategic partner of NIEM.', pl: 'Partner strategiczny projektu NIEM.' },
  },
  unhcrCentralEurope: {
    kind: 'intergovernmental',
    country: 'HU',
    names: [
      official('UNHCR Regional Representation for Central Europe', 'en'),
      official('Regionalne Przedstawicielstwo UNHCR dla Europy Środkowej', 'pl'),
      short('UNHCR RRCE'),
    ],
    website: 'https://www.unhcr.org',
    seat: { en: 'Budapest', pl: 'Budapeszt' },
    sources: [press, on('unhcrTool', 'website')],
    summary: {
      en: 'Strategic partner of NIEM, based in Budapest. It published a study that came before NIEM.',
      pl: 'Partner strategiczny NIEM z siedzibą w Budapeszcie. Wydało badanie, które poprzedziło NIEM.',
    },
  },
  compas: {
    kind: 'research',
    country: 'GB',
    names: [official('University of Oxford, Centre on Migration, Policy and Society'), short('COMPAS')],
    website: 'https://www.compas.ox.ac.uk',
    sources: [on('mipas'), on('openMigration'), websiteFromMemory],
    summary: {
      en: 'Research centre on an early list of NIEM partners. It withdrew, and the United Kingdom was never compared.',
      pl: 'Ośrodek badawczy z wczesnej listy partnerów NIEM. Wycofał się z projektu, a Wielka Brytania nie weszła do żadnego porównania.',
    },
    claims: [
      {
        about: 'membership',
        by: [on('openMigration')],
        statement: {
          en: 'The project manager at ISMU says that the United Kingdom left after the Brexit vote.',
          pl: 'Według osoby kierującej projektem w ISMU Wielka Brytania odeszła po głosowaniu w sprawie brexitu.',
        },
      },
      {
        about: 'partners',
        by: [press],
        statement: {
          en: 'It is not among the partners that the press release of 2017 names.',
          pl: 'Nie ma go wśród partnerów wymienionych w informacji prasowej z 2017 roku.',
        },
      },
    ],
  },
  bim: {
    kind: 'research',
    country: 'DE',
    names: [official('Berlin Institute for Integration and Migration Research'), short('BIM')],
    website: 'https://www.bim.hu-berlin.de',
    sources: [on('mipas'), websiteFromMemory],
    summary: {
      en: 'Research institute on an early list of NIEM partners. No later source names it, and why it left was not found.',
      pl: 'Instytut badawczy z wczesnej listy partnerów NIEM. Późniejsze źródła go nie wymieniają; przyczyny odejścia nie znaleziono.',
    },
    claims: [
      {
        about: 'membership',
        by: [on('mipas')],
        statement: {
          en: 'It is on the list of partners on mipas.lt. An older page of the Migration Policy Group counts Germany too.',
          pl: 'Jest na liście partnerów na stronie mipas.lt. Niemcy wlicza też starsza strona Migration Policy Group.',
        },
      },
      {
        about: 'membership',
        by: [press],
        statement: {
          en: 'The press release of 2017 does not name it, and Germany is in none of the published comparisons.',
          pl: 'Informacja prasowa z 2017 roku go nie wymienia, a Niemiec nie ma w żadnym opublikowanym porównaniu.',
        },
      },
    ],
  },
  marginal: {
    kind: 'ngo',
    country: 'SK',
    names: [official('Marginal')],
    website: 'https://marginal.sk',
    sources: [on('marginal'), on('marginal', 'website')],
    summary: {
      en: 'Partner of V4NIEM, the smaller project in the four Visegrad countries, and not of NIEM itself.',
      pl: 'Partner V4NIEM, mniejszego projektu w czterech krajach wyszehradzkich, a nie samego NIEM.',
    },
  },
} satisfies Record<string, PartnerFacts>
