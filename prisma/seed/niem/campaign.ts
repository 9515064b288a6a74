import type { CampaignInput } from '@/lib/campaign/schema'
import type { Both, Entries } from '../entering'
import { at, press } from '../sources'
import { on } from './pages'

type Kind = CampaignInput['points'][number]['kind']
type Point = { kind: Kind; country?: string; url?: string; text: Both; attribution?: Both }

const points: Point[] = [
  {
    kind: 'story',
    country: 'DE',
    text: {
      en: 'Women who fled from Syria learn to ride a bicycle.',
      pl: 'Kobiety, które uciekły z Syrii, uczą się jeździć na rowerze.',
    },
  },
  {
    kind: 'story',
    country: 'GR',
    text: {
      en: 'Children of refugees attend courses in computing and coding.',
      pl: 'Dzieci uchodźców chodzą na zajęcia z informatyki i programowania.',
    },
  },
  {
    kind: 'story',
    country: 'SE',
    text: {
      en: 'Refugees from Afghanistan find their way into society by playing cricket.',
      pl: 'Uchodźcy z Afganistanu wchodzą w szwedzkie społeczeństwo, grając w krykieta.',
    },
  },
  {
    kind: 'story',
    country: 'PL',
    text: {
      en: 'Refugees run a multicultural diner, which is also a place where people talk to each other.',
      pl: 'Uchodźcy prowadzą wielokulturowy bar, który jest też miejscem rozmów.',
    },
  },
  {
    kind: 'figure',
    text: {
      en: 'In 2015 more than 1 million people applied for refugee status in the European Union, and over 300 thousand applications were approved.',
      pl: 'W 2015 roku ponad milion osób wystąpiło o status uchodźcy w Unii Europejskiej, a ponad 300 tysięcy wniosków rozpatrzono pozytywnie.',
    },
    attribution: {
      en: 'Eurostat, as told by Justyna Seges Frelak, Institute of Public Affairs',
      pl: 'Eurostat, za Justyną Seges Frelak, Instytut Spraw Publicznych',
    },
  },
  {
    kind: 'figure',
    text: {
      en: 'On average it takes 17 years before people who fled a civil war can return.',
      pl: 'Średnio mija 17 lat, zanim ludzie, którzy uciekli przed wojną domową, mogą wrócić.',
    },
    attribution: {
      en: 'Notes for editors of the press release',
      pl: 'Informacje dla redakcji, dołączone do informacji prasowej',
    },
  },
  {
    kind: 'echo',
    url: on('niemCampaign').url ?? '',
    text: { en: 'Published on the website of NIEM.', pl: 'Opublikowano na stronie projektu NIEM.' },
    attribution: { en: 'forintegration.eu', pl: 'forintegration.eu' },
  },
  {
    kind: 'echo',
    country: 'PT',
    url: on('cesCampaign').url ?? '',
    text: {
      en: 'Published by the Centre for Social Studies in Coimbra.',
      pl: 'Opublikowało Centrum Studiów Społecznych w Coimbrze.',
    },
    attribution: { en: 'Centro de Estudos Sociais, Coimbra', pl: 'Centro de Estudos Sociais, Coimbra' },
  },
  {
    kind: 'echo',
    country: 'BG',
    url: on('multikultiCampaign').url ?? '',
    text: { en: 'Published by Multi Kulti Collective.', pl: 'Opublikowało stowarzyszenie Multi Kulti Collective.' },
    attribution: { en: 'Multi Kulti Collective', pl: 'Multi Kulti Collective' },
  },
]

const words = {
  en: {
    title: 'All In for Integration',
    summary:
      'On World Refugee Day 2017 the partners of NIEM asked for integration policies that meet the needs of refugees better.',
    occasion: 'World Refugee Day',
    howToJoin:
      'Write the slogan #AllInForIntegration on a white card, hold it, let somebody take your picture, and post it with the hashtag.',
    description: [
      'Civil society organisations and research centres from 15 countries of the European Union began the campaign together. It wanted to draw attention to the need for better integration policies, and to make the research of NIEM known.',
      'Activists and researchers posted pictures of themselves with a white card that carried the slogan. A link to a page of the campaign was announced too; its final address is not known.',
      'The words stayed: “All in for integration” is the line under the title of later national reports and briefs of NIEM.',
      'How many people took part, and how many saw it, is not available: no figures were found.',
    ].join('\n\n'),
  },
  pl: {
    title: 'All In for Integration',
    summary:
      'W Światowy Dzień Uchodźcy 2017 partnerzy NIEM upomnieli się o politykę integracyjną, która lepiej odpowiada na potrzeby uchodźców.',
    occasion: 'Światowy Dzień Uchodźcy',
    howToJoin:
      'Napisz hasło #AllInForIntegration na białej kartce, zrób sobie z nią zdjęcie i opublikuj je z tym hashtagiem.',
    description: [
      'Kampanię rozpoczęły wspólnie organizacje społeczne i ośrodki naukowe z 15 krajów Unii Europejskiej. Chciały zwrócić uwagę na potrzebę lepszej polityki integracyjnej i przybliżyć badania prowadzone w projekcie NIEM.',
      'Aktywiści i badacze publikowali swoje zdjęcia z białą kartką, na której było hasło. Zapowiedziano też link do strony kampanii; jej ostateczny adres nie jest znany.',
      'Hasło pozostało: „All in for integration” widnieje pod tytułem późniejszych raportów krajowych i analiz NIEM.',
      'Nie wiadomo, ile osób wzięło udział ani do ilu kampania dotarła: takich danych nie znaleziono.',
    ].join('\n\n'),
  },
} as const

export const campaignEntries: Entries<'campaign'> = [
  {
    key: 'all-in',
    input: (language, id) => ({
      ...words[language],
      sources: [
        press,
        on('niemCampaign'),
        on('cesCampaign'),
        on('multikultiCampaign'),
        at('https://fdocuments.fr/document/niem-national-report-2020-france-terre-dasile.html', 'wording'),
        at('https://readkong.com/page/measuring-refugee-integration-policies-in-sweden-sayaka-3103641', 'wording'),
        at('https://fdocuments.net/document/europes-patchwork-of-refugee-integration-policies-.html', 'wording'),
      ],
      ...{ claims: [], language, organisationId: id('partner', 'ipa'), projectId: id('project', 'niem') },
      ...{ hashtag: '#AllInForIntegration', starts: '2017-06-20', ends: null },
      contactIds: [id('partner', 'antigone')],
      points: points.map(({ kind, country = null, url = null, text, attribution }) => ({
        ...{ kind, countryCode: country, url, text: text[language], attribution: attribution?.[language] ?? '' },
      })),
    }),
  },
]
