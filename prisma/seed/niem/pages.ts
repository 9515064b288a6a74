import type { Source } from '@/lib/publishing/document'
import type { ClaimInput } from '@/lib/publishing/input'
import type { Both, Language } from '../entering'
import { at } from '../sources'

/** What some sources say and others do not, in both languages. */
export type Claim = { about: ClaimInput['about']; by: Source[]; statement: Both }

/**
 * Sources and claims as a form takes them: a claim names its sources by their places in the list. A page that several
 * facts rest on is one source of the whole record.
 */
export function restsOn(sources: Source[], claims: Claim[], language: Language) {
  const all: Source[] = []
  for (const one of [...sources, ...claims.flatMap(({ by }) => by)]) {
    const place = placeOf(one, all)
    const there = all[place]
    if (!there) all.push(one)
    else if (there.concerns !== one.concerns) all[place] = { ...there, concerns: null }
  }
  return {
    sources: all,
    claims: claims.map(({ about, by, statement }) => ({
      about,
      sources: by.map((one) => placeOf(one, all)),
      statement: statement[language],
    })),
  }
}

/** What we know from memory is a source of its own for each fact. */
const placeOf = (wanted: Source, all: Source[]) =>
  all.findIndex((one) =>
    wanted.url ? one.url === wanted.url : one.label === wanted.label && one.concerns === wanted.concerns,
  )

/** Pages that more than one record rests on. */
export const pages = {
  isp: 'https://www.isp.org.pl/en/projects/the-national-integration-evaluation-mechanism-niem',
  ispSummary:
    'https://www.isp.org.pl/en/news/the-european-benchmark-for-refugee-integration-evaluation-1-summary-report',
  studylib: 'https://deploy.studylib.es/doc/8914366/the-european-benchmark-for-refugee-integration',
  mipas:
    'https://mipas.lt/en/2017/12/06/national-integration-evaluation-mechanism-measuring-and-improving-integration-of-beneficiaries-of-international-protection/',
  openMigration: 'https://openmigration.org/analisi/progetto-niem-come-si-misura-la-qualita-dellintegrazione',
  marginal: 'https://marginal.sk/v4niem-visegrad-countries-national-integration-evaluation-mechanism/',
  multikultiPartners: 'https://www.multikulti.bg/en/projects/refugee-integration-monitoring',
  multikulti2017: 'https://multikulti.bg/en/publications/refugee-integration-monitoring-2017',
  multikulti2019: 'https://multikulti.bg/en/publications/refugee-integration-monitoring-2019',
  multikulti2021: 'https://multikulti.bg/en/publications/refugee-integration-monitoring-2021',
  multikultiCampaign: 'https://multikulti.bg/index.php/en/news/allinforintegration-worldrefugeeday-niem',
  bcrmGaps:
    'https://bcrm-bg.org/%D0%BA%D0%B0%D0%BA%D0%B2%D0%B8-%D1%81%D0%B0-%D0%BF%D1%80%D0%BE%D0%BF%D1%83%D1%81%D0%BA%D0%B8%D1%82%D0%B5-%D0%B2-%D0%BF%D0%BE%D0%BB%D0%B8%D1%82%D0%B8%D0%BA%D0%B8%D1%82%D0%B5-%D0%B7%D0%B0-%D0%B8%D0%BD/',
  antigoneNiem: 'https://www.antigone.gr/national-integration-evaluation-mechanism-niem-all-in-for-integration/',
  pinVisegrad: 'https://peopleinneed.net/visegrad-3106gp',
  ftdaLaunch:
    'http://www.france-terre-asile.org/accueil/la-presse-en-parle/communiques-de-presse/lancement-en-france-d-un-grand-projet-de-recherche-europeen-sur-l-integration-des-beneficiaires-de-protection-internationale',
  ddgReport2:
    'https://www.diversitygroup.lt/2020/12/29/projekto-niem-nacionaline-ataskaita-apzvelgianti-prieglobscio-gaveju-lietuvoje-integracijos-politika/',
  ddgReport3:
    'https://www.diversitygroup.lt/2022/04/11/pristatyta-trecioji-nacionaline-projekto-niem-ataskaita-apie-pabegeliu-integracija-lietuvoje/',
  ddgEvaluation2:
    'https://www.diversitygroup.lt/2022/04/28/new-report-countries-welcoming-the-most-ukrainian-refugees-are-the-least-prepared/',
  mirovni:
    'https://www.mirovni-institut.si/en/projects/national-integration-evaluation-mechanism-niem-measuring-and-improving-integration-of-beneficiaries-of-international-protection/',
  mirovniBenchmark:
    'https://www.mirovni-institut.si/en/the-european-benchmark-for-refugee-integration-a-comparative-analysis-of-the-national-integration-evaluation-mechanism-in-14-eu-countries/',
  sloveniaReport: 'https://vdocuments.mx/national-integration-evaluation-mechanism.html',
  cidob: 'https://www.cidob.org/en/projects/closed/niem',
  cidobSteps:
    'https://www.cidob.org/publicaciones/serie_de_publicacion/project_papers/niem/the_european_benchmark_for_refugee_integration',
  cidobDataGaps:
    'https://www.cidob.org/es/publicaciones/serie_de_publicacion/project_papers/niem/data_gaps_in_refugee_integration_in_europe_a_comparative_assessment_of_data_availability_in_14_eu_countries',
  cidob2020:
    'https://cidob.org/noticias/informe-nacional-para-espana-niem-2020-sobre-solicitantes-y-beneficiarios-de-proteccion',
  ismu: 'https://ismu.org/en/project-niem-national-integration-evaluation-mechanism',
  ismuComprehensive: 'https://www.ismu.org/en/the-european-benchmark-for-refugee-integration-comprehensive-report/',
  macimideLaunch:
    'https://macimide.maastrichtuniversity.nl/national-integration-evaluation-mechanism-niem-website-launch/?ajaxCalendar=1&mo=8&yr=2020',
  unhcrTool: 'https://www.unhcr.org/ceu/155-enwhat-we-dopromoting-integrationintegration-evaluation-tool-html.html',
  unhcr2010:
    'https://www.unhcr.org/news/latest/2010/2/4b797b3e9/central-europe-gets-new-tool-measure-refugee-integration.html',
  docsbay: 'https://docsbay.net/niem-design-evidence-from-policies-on-paper-to-outcomes-in-practice',
  mpgTool: 'http://www.migpolgroup.com/projects_detail.php?id=51',
  mpgDataGaps:
    'https://www.migpolgroup.com/index.php/2022/05/12/wide-ranging-data-gaps-in-refugee-integration-across-europe/',
  mpgUkraine:
    'https://www.migpolgroup.com/index.php/2022/08/03/new-policy-brief-caught-by-surprise-how-underdeveloped-refugee-integration-policies-will-impede-the-integration-of-those-displaced-by-the-war-in-ukraine/',
  greeceReport:
    'https://ec.europa.eu/migrant-integration/library-document/greece-national-report-evaluation-mechanism-integration-beneficiaries_en',
  romania2019:
    'https://migrant-integration.ec.europa.eu/library-document/evaluation-national-refugee-integration-system-romania-2019_en',
  saeima:
    'http://saliedetiba.saeima.lv/raksti/694-komisija-uzklausa-inform%C4%81ciju-par-starptautisk%C4%81s-aizsardz%C4%ABbas-sa%C5%86%C4%93m%C4%93ju-integr%C4%81cijas-izv%C4%93rt%C4%93%C5%A1ana',
  polInt: 'https://www.pol-int.org/de/node/7481',
  globalPolicy:
    'https://globalpolicyjournal.com/articles/population-and-migration/refugees-and-beneficiaries-subsidiary-protection-measuring-and',
  gced: 'https://gcedclearinghouse.org/resources/european-benchmark-refugee-integration-comparative-analysis-national-integration?language=en',
  niemPublications: 'http://www.forintegration.eu/pl/pub',
  niemEvaluation1:
    'http://www.forintegration.eu/pl/the-european-benchmark-for-refugee-integration-are-eu-countries-improving-their-policies',
  niemActionPlan:
    'http://www.forintegration.eu/pl/migration-policy-group-has-published-new-policy-brief-linking-niem-results-to-the-eu-action-plan-on-integration-and-inclusion-2021-2027',
  niemCampaign:
    'http://www.forintegration.eu/pl/all-in-for-integration-new-social-media-campaign-allinforintegration-for-the-world-refugee-day-has-been-launched',
  cesCampaign: 'http://ces.uc.pt/agenda-noticias/destaques/2017/all-in-for-integration-new-social-media-campaign',
  niemBrussels:
    'http://www.forintegration.eu/pl/on-june-20-the-world-refugee-day-we-invite-you-to-the-conference-in-brussels-summarizing-the-niem-project',
  bcrmBulletin: 'https://academia.bcrm-bg.org/2022/10/31/2053/',
  biuletyn: 'http://www.biuletynmigracyjny.uw.edu.pl/50-grudzien-2014/komisja-europejska-dofinansuje-projekt-isp',
  refugeeIntegrationBg:
    'http://www.refugee-integration.bg/en/english-niem-summary-report-the-european-benchmark-for-refugee-integration/',
  businessInsider:
    'https://businessinsider.com.pl/gospodarka/raport-kraje-przyjmujace-najwiecej-uchodzcow-sa-najmniej-przygotowane/qxfyj0v',
  svnews:
    'https://www.svnews.ro/romania-ramane-neprietenoasa-cu-refugiatii-si-alti-beneficiari-ai-protectiei-internationale/215653/',
} as const
export type PageKey = keyof typeof pages

/** A page of the list above; `concerns` where it is the source of one fact only. */
export const on = (key: PageKey, concerns: Source['concerns'] = null): Source => at(pages[key], concerns)
