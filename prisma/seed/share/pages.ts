import { page } from '../sources'

const articles = 'https://share-network.eu/articles-and-resources'
const articlesToo = 'https://www.share-network.eu/articles-and-resources'
const platformMeeting = 'regional-multi-stakeholder-cooperation-platform-for-migrant-and-refugee-integration'

/** Public pages the facts about SHARE SIRA come from, named by who says what. */
export const pages = {
  project: page('SHARE Network: the SIRA project', 'https://share-network.eu/sira-project'),
  projectAtStart: page('Resettlement.eu: the SHARE SIRA project', 'http://resettlement.eu/page/share-sira-project'),
  migrationNetwork: page(
    'UN Network on Migration: SHARE SIRA',
    'https://migrationnetwork.un.org/projects/expanding-social-orientation-integration-newcomers-rural-areas-europe-share-sira',
  ),
  network: page('SHARE Network: about the network', 'https://icmc.cmbox.be/page/about-share'),
  conferenceAtIcmc: page(
    'ICMC: transnational conference on integration in rural areas, 9 March 2023',
    'https://www.icmc.net/2023/03/09/icmcs-share-network-holds-transnational-conference-on-integration-in-rural-areas/',
  ),
  greekBestPractice: page(
    'CNI Greece: SHARE SIRA as a best practice',
    'https://www.cnigreece.gr/en/best-practices/share-sira-project-expanding-social-orientation-and-integration-for-newcomers-in-rural-areas/',
  ),
  conference: page(
    'SHARE Network: SHARE SIRA transnational conference',
    `${articles}/sharesiratransnationalconference`,
  ),
  conferenceAtCepaim: page(
    'Fundación Cepaim: SHARE SIRA ends with a transnational conference',
    'http://cepaim.org/el-proyecto-share-sira-concluye-con-una-conferencia-transnacional-en-el-comite-europeo-de-las',
  ),
  nationalRoundtable: page(
    'Fundación Cepaim: the national roundtable in Madrid',
    'https://cepaim.org/convive-fundacion-cepaim-y-la-organizacion-internacional-para-las-migraciones-celebran-con-exito-la',
  ),
  iomPoland: page(
    'IOM Poland: SHARE SIRA',
    'https://poland.iom.int/pl/share-sira-integracja-nowoprzybylych-migrantow-i-uchodzcow-na-obszarach-wiejskich-w-europie',
  ),
  pierreValdo: page(
    'Entraide Pierre Valdo: SHARE SIRA in four departments',
    'https://www.entraide-pierrevaldo.org/share-sira-un-projet-europeen-qui-fait-avancer-les-departements/',
  ),
  pierreValdoReport: page(
    'Entraide Pierre Valdo: annual report 2021',
    'https://user-11123344435.cld.bz/Pierre-Valdo-Rapport-d-activite-associatif-2021/80',
  ),
  silesia: page('SHARE Network: Lower Silesia', 'https://share-network.eu/sira-silesia'),
  saoneEtLoire: page('SHARE Network: Saône-et-Loire', 'https://share-network.eu/sira-saone-et-loire'),
  teruel: page('SHARE Network: Teruel', 'https://share-network.eu/sira-teruel'),
  silesia2: page(
    'SHARE Network: second regional platform meeting in Lower Silesia',
    `${articles}/second-${platformMeeting}-in-lower-silesia`,
  ),
  silesia3: page(
    'SHARE Network: third regional platform meeting in Lower Silesia',
    `${articlesToo}/third-${platformMeeting}-in-lower-silesia`,
  ),
  silesia4: page(
    'SHARE Network: fourth regional platform meeting in Lower Silesia',
    `${articles}/fourth-${platformMeeting}-in-lower-silesia`,
  ),
  mazovia4: page(
    'SHARE Network: fourth regional platform meeting in Mazovia',
    `${articles}/fourth-${platformMeeting}-in-mazovia`,
  ),
  mazoviaPilot: page(
    'Resettlement.eu: piloting new approaches in Mazovia',
    'https://www.resettlement.eu/page/piloting-new-approaches-province-mazovia-poland',
  ),
  mazoviaStatistics: page(
    'Statistical Office in Warsaw: the region Mazowiecki regionalny',
    'https://warszawa.stat.gov.pl/en/publications/others/region-mazowiecki-regionalny-in-2019,30,1.html',
  ),
  isere2: page(
    'SHARE Network: second regional platform meeting in Isère',
    `${articles}/second-${platformMeeting}-in-isere`,
  ),
  vaucluse1: page(
    'Resettlement.eu: regional platform launched in Vaucluse',
    'https://www.resettlement.eu/page/regional-multi-stakeholder-cooperation-platform-migrant-and-refugee-integration-launched-0',
  ),
  vaucluse2: page(
    'SHARE Network: second regional platform meeting in Vaucluse',
    `${articles}/second-${platformMeeting}-in-vaucluse`,
  ),
  vaucluse3: page(
    'Resettlement.eu: third regional platform meeting in Vaucluse',
    'https://www.resettlement.eu/page/third-regional-multi-stakeholder-cooperation-platform-migrant-and-refugee-integration-vaucluse',
  ),
  vaucluse4: page(
    'SHARE Network: fourth regional platform meeting in Vaucluse',
    `${articles}/fourth-${platformMeeting}-in-vaucluse`,
  ),
  correze2: page(
    'SHARE Network: second regional platform meeting in Corrèze',
    `${articles}/second-${platformMeeting}-in-correze`,
  ),
  correze3: page(
    'SHARE Network: third regional platform meeting in Corrèze',
    `${articles}/third-${platformMeeting}-in-correze`,
  ),
  saoneEtLoire1: page(
    'SHARE Network: regional platform launched in Saône-et-Loire',
    `${articles}/${platformMeeting.replace('integration', 'integration-launched')}-in-saone-et-loire`,
  ),
  karditsa1: page(
    'SHARE Network: regional platform launched in Karditsa',
    `${articles}/${platformMeeting.replace('integration', 'integration-launched')}-in-karditsa`,
  ),
  karditsa3: page(
    'SHARE Network: third regional platform meeting in Karditsa',
    `${articles}/third-${platformMeeting}-in-karditsa`,
  ),
  teruel2: page(
    'SHARE Network: second regional platform meeting in Teruel',
    `${articles}/second-${platformMeeting}-in-teruel`,
  ),
  soria4: page(
    'SHARE Network: fourth regional platform meeting in Soria',
    `${articles}/fourth-${platformMeeting}-in-soria-tljc2`,
  ),
  siguenzaVisit: page(
    'SHARE Network: Look & Learn visit in Sigüenza',
    `${articlesToo}/look-amp-learn-visit-report-conference-and-site-visit-in-sigenza-guadalajara-spain`,
  ),
  advocacy: page('SHARE Network: advocacy and publications', `${articles}/tag/Advocacy+resources+and+publications`),
  cepaimRegions: page(
    'Fundación Cepaim: where it works with Welcoming Spaces',
    'http://cepaim.org/la-universidad-da-coruna-comienza-el-trabajo-de-campo-del-proyecto-europeo-welcoming-spaces-de-la',
  ),
  ankaFactfile: page(
    'AN.KA.: the SHARE SIRA factfile',
    'https://anka.gr/index.php/el/nea-share-sira/360-dimosieyseis-factfile-tou-share-sira',
  ),
  bankAlliance: page(
    'Global Alliance for Banking on Values: Cooperative Bank of Karditsa',
    'https://www.gabv.org/members/cooperative-bank-of-karditsa-cbk',
  ),
  bankNews: page(
    'Cooperative Bank of Karditsa: news',
    'https://bankofkarditsa.com/site/index.php/el/nea-anakoinoseis/nea',
  ),
  psicara: page(
    'Onda Cero Aragón: Integrando más allá, a new project of PSICARA',
    'https://www.ondacero.es/emisoras/aragon/noticias/integrando-mas-alla-nuevo-proyecto-psicara_2022011361e035ae7c3dac0001ff6b7a.html',
  ),
  teroLokoPress: page(
    'La France Agricole: how a welcome brings life to a village',
    'https://www.lafranceagricole.fr/initiatives/article/872774/quand-le-sens-de-l-accueil-dynamise-un-village',
  ),
  teroLokoRadio: page(
    'France Inter: Carnets de campagne, 24 February 2020',
    'https://www.franceinter.fr/emissions/carnets-de-campagne/carnets-de-campagne-24-fevrier-2020',
  ),
  teroLokoLocalRadio: page(
    'France Bleu: Tero Loko in Notre-Dame-de-l’Osier',
    'https://www.francebleu.fr/infos/societe/projet-tero-loko-a-notre-dame-de-l-osier-en-isere-pour-conjuguer-insertion-et-dynamisation-des-zones-1552932403',
  ),
  stavrodromi: page('AN.KA.: Stavrodromi', 'https://anka.gr/index.php/el/e-stavrodromi?rCH=-2'),
  karditsaCouncil: page(
    'Greek Forum of Refugees: Integration Council for Migrants and Refugees in Karditsa',
    'https://refugees.gr/the-establishment-of-the-integration-council-for-migrants-and-refugees-in-the-city-of-karditsa/',
  ),
  accem: page('Nueva Alcarria: refugees and Accem', 'https://nuevaalcarria.com/articulos/los-refugiados-y-accem'),
  womensClub: page(
    'SPRING: Women’s Meeting Club',
    'https://integrationpractices.eu/data/practice/womens-meeting-club/',
  ),
  spring: page('SHARE Network: the SPRING project', 'https://share-network.eu/spring-project'),
  policyBrief1: page(
    'European School Education Platform: building inclusive territories',
    'https://school-education.ec.europa.eu/en/discover/publications/building-inclusive-territories-refugee-and-migrant-integration-rural?prefLang=ro',
  ),
  policyBrief2: page(
    'SHARE Network: policy brief on participation',
    `${articlesToo}/the-share-network-releases-a-policy-brief-on-participation`,
  ),
  pilotEvaluation: page('SHARE Network: the SHARE SIRA pilot actions', `${articles}/sharesirapilotactions`),
}
