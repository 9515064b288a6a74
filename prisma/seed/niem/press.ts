import type { Entries } from '../entering'
import { press } from '../sources'
import { on } from './pages'

const words = {
  en: {
    title: 'All In for Integration: new social media campaign for World Refugee Day',
    summary:
      'On 20 June 2017 the partners of the research project NIEM started #AllInForIntegration. They ask for integration policies that work better and meet the needs of refugees.',
    text: [
      'On World Refugee Day the organisations that work together in the international research project NIEM began the campaign #AllInForIntegration. It draws attention to the need for integration policies that are more effective and answer better to what refugees need.',
      'Supporters, among them activists and researchers, show themselves in pictures with the slogan on a white card, and post them under the hashtag.',
      'In Germany, women who fled from Syria learn to ride a bicycle. For them it is a first, and they feel dignity and independence. In Greece, children of refugees attend courses in computing and coding. In Sweden, refugees from Afghanistan find their way into society by playing cricket. In Poland, refugees from regions of conflict run a multicultural diner that is a place of dialogue as well.',
      'Integration can take many forms in the countries of the European Union, and its effects last longer in some cases than in others. The common asylum policy is under strain, and some countries do little for integration. That integration happens at all is owed to hundreds of associations, public institutions, local communities and private initiatives: they work on the ground so that refugees are not pushed to the margins.',
      'That is why civil society organisations and academic centres from 15 member states of the European Union, all partners of NIEM, stress what the European community can do: help refugees into a new life and let them find a place of their own. Integration, they say, is a task for everybody, and everybody must get involved.',
      'Justyna Seges Frelak heads the Migration Policy Programme at the Institute of Public Affairs, the Polish partner of NIEM. She points to figures of Eurostat: in 2015 more than one million foreigners applied for refugee status in the European Union, and over 300 thousand applications were approved. Being granted asylum, she says, is only the beginning of the way to a normal and dignified life, and not its end.',
      'With refugee status, and sometimes with the start of the procedure, begins a longer or shorter time of getting used to a new reality. It means covering the needs of every day, and learning what it takes to live independently.',
      'Karolina Grot, who does research on migration policy at the same institute, believes that integration policy cannot work unless refugees and those who carry out public policies cooperate. Too often, she says, the burden is put on refugees alone, with many requirements and barriers. Integration that works goes both ways, and needs mutual understanding and a continuous dialogue.',
      'The campaign is also meant to make the research of NIEM known, which has been under way since 2016. The two analysts say that they want to find out what access to citizenship, education, health care, the labour market and political life each country offers, and above all how this affects the way refugees settle into society.',
      'Partners and institutions involved: Institute of Public Affairs (Poland), which leads the project; Bulgarian Council on Refugees and Migrants and Association Multi Kulti Collective (Bulgaria); ANTIGONE (Greece); People in Need (Czechia); France Terre d’Asile (France); Menedék – Hungarian Association for Migrants (Hungary); Providus (Latvia); Diversity Development Group (Lithuania); Peace Institute (Slovenia); CIDOB (Spain); The Foundation for an Open Society and Association Center for Public Innovation (Romania); ISMU Foundation (Italy); Maastricht University (the Netherlands); Centro de Estudos Sociais, University of Coimbra (Portugal); Malmö University (Sweden); University of Warsaw; the Polish Ministry of the Interior and Administration; the Polish Ministry of Family, Labour and Social Policy; UNHCR Representation in Poland; UNHCR Regional Representation for Central Europe; Migration Policy Group.',
      'NIEM is co-funded by the Asylum, Migration and Integration Fund. More about the project: www.forintegration.eu',
    ].join('\n\n'),
    notesToEditors: [
      'The National Integration Evaluation Mechanism (NIEM) is a transnational project of six years. It prepares those who matter most for integration in 15 member states of the European Union for today’s challenges, so that people with international protection integrate better.',
      'Conflicts tend to last longer. At present it takes 17 years on average before refugees from civil wars may have a chance to return. There is therefore no alternative to long-term integration, and European societies face it now.',
      'NIEM sets up a comprehensive evaluation every two years. It gives evidence of gaps in the standards of integration, finds promising practices, and shows what changes in law and policy bring about.',
      'The project takes place while the law on international protection changes in single countries and in Europe, because many people have arrived in recent years. It asks: Are the standards of the European Union on integration carried out well? How do they affect integration policies? Do the policies for people with international protection help them to integrate? What is hard, which practices are good, and where does policy leave gaps that have to be closed?',
      'NIEM is led by the Institute of Public Affairs (IPA) in Warsaw. The Migration Policy Group (MPG) coordinates the research; it develops the indicators and prepares the comprehensive comparative reports. The University of Warsaw, two Polish ministries (of the Interior and Administration, and of Family, Labour and Social Policy) and UNHCR, with its Representation in Poland and its Regional Representation for Central Europe in Budapest, are strategic partners too.',
    ].join('\n\n'),
  },
  pl: {
    title: 'All In for Integration: nowa kampania w mediach społecznościowych na Światowy Dzień Uchodźcy',
    summary:
      '20 czerwca 2017 roku partnerzy projektu badawczego NIEM rozpoczęli kampanię #AllInForIntegration. Domagają się skuteczniejszej polityki integracyjnej, która odpowiada na potrzeby uchodźców.',
    text: [
      'W Światowy Dzień Uchodźcy organizacje współpracujące w międzynarodowym projekcie badawczym NIEM rozpoczęły kampanię #AllInForIntegration. Zwraca ona uwagę na to, że polityka integracyjna musi być skuteczniejsza i lepiej odpowiadać na potrzeby uchodźców.',
      'Aktywiści i badacze, którzy ją wspierają, publikują pod hashtagiem swoje zdjęcia z białą kartką z hasłem kampanii.',
      'W Niemczech kobiety, które uciekły z Syrii, po raz pierwszy w życiu uczą się jeździć na rowerze, co daje im poczucie godności i niezależności. W Grecji dzieci uchodźców chodzą na zajęcia z informatyki i programowania. W Szwecji uchodźcy z Afganistanu wchodzą w społeczeństwo, grając w krykieta. W Polsce uchodźcy z regionów objętych konfliktami prowadzą wielokulturowy bar, który jest zarazem miejscem dialogu.',
      'Integracja w krajach Unii Europejskiej może przebiegać na wiele sposobów i przynosić mniej lub bardziej trwałe skutki. Wspólna polityka azylowa stoi przed trudnymi wyzwaniami, a niektóre państwa robią dla integracji niewiele. Nie byłaby ona możliwa bez setek organizacji pozarządowych, instytucji publicznych, społeczności lokalnych i prywatnych inicjatyw, które na miejscu przeciwdziałają spychaniu uchodźców na margines.',
      'Dlatego organizacje społeczne i ośrodki akademickie z 15 państw członkowskich Unii Europejskiej, partnerzy NIEM, podkreślają rolę wspólnoty europejskiej: może ona pomóc uchodźcom wejść w nowe życie i znaleźć w Europie własne miejsce. Integracja, jak mówią, to zadanie dla wszystkich i wszyscy muszą się w nią zaangażować.',
      'Justyna Seges Frelak kieruje Programem Polityki Migracyjnej w Instytucie Spraw Publicznych, który realizuje NIEM w Polsce. Przytacza dane Eurostatu: w 2015 roku o status uchodźcy w Unii Europejskiej wystąpiło ponad milion cudzoziemców, a ponad 300 tysięcy wniosków rozpatrzono pozytywnie. Uzyskanie azylu, mówi, to dopiero początek, a nie koniec drogi do normalnego i godnego życia.',
      'Wraz ze statusem uchodźcy, a czasem już z rozpoczęciem procedury, zaczyna się dłuższy lub krótszy czas oswajania nowej rzeczywistości. Trzeba zaspokoić codzienne potrzeby i nauczyć się tego, co pozwala żyć samodzielnie.',
      'Karolina Grot, która w tym samym instytucie bada politykę migracyjną, uważa, że nie ma skutecznej polityki integracyjnej bez współpracy uchodźców z tymi, którzy odpowiadają za polityki publiczne. Zbyt często, mówi, ciężar odpowiedzialności przerzuca się na samych uchodźców, stawiając im liczne wymagania i bariery. Skuteczna integracja jest procesem dwustronnym, który wymaga wzajemnego zrozumienia i ciągłego dialogu.',
      'Kampania ma też przybliżyć badania NIEM, prowadzone od 2016 roku. Obie analityczki mówią, że chcą się dowiedzieć, jaki dostęp do obywatelstwa, edukacji, opieki zdrowotnej, rynku pracy i życia politycznego daje każde z państw, a przede wszystkim, jak wpływa to na odnajdywanie się uchodźców w społeczeństwie.',
      'Partnerzy i zaangażowane instytucje: Instytut Spraw Publicznych (Polska), lider projektu; Bulgarian Council on Refugees and Migrants i Association Multi Kulti Collective (Bułgaria); ANTIGONE (Grecja); People in Need (Czechy); France Terre d’Asile (Francja); Menedék (Węgry); Providus (Łotwa); Diversity Development Group (Litwa); Peace Institute (Słowenia); CIDOB (Hiszpania); The Foundation for an Open Society i Association Center for Public Innovation (Rumunia); Fundacja ISMU (Włochy); Uniwersytet w Maastricht (Holandia); Centro de Estudos Sociais Uniwersytetu w Coimbrze (Portugalia); Uniwersytet w Malmö (Szwecja); Uniwersytet Warszawski; Ministerstwo Spraw Wewnętrznych i Administracji; Ministerstwo Rodziny, Pracy i Polityki Społecznej; Przedstawicielstwo UNHCR w Polsce; Regionalne Przedstawicielstwo UNHCR dla Europy Środkowej; Migration Policy Group.',
      'NIEM jest współfinansowany z Funduszu Azylu, Migracji i Integracji. Więcej o projekcie: www.forintegration.eu',
    ].join('\n\n'),
    notesToEditors: [
      'Krajowy Mechanizm Ewaluacji Integracji (NIEM) to sześcioletni projekt międzynarodowy. Pomaga on tym, od których integracja najbardziej zależy w 15 państwach członkowskich Unii Europejskiej, przygotować się na dzisiejsze wyzwania, aby osoby objęte ochroną międzynarodową lepiej się integrowały.',
      'Konflikty trwają coraz dłużej. Obecnie mija średnio 17 lat, zanim uchodźcy z wojen domowych mają szansę wrócić. Długofalowa integracja nie ma więc alternatywy i już dziś jest wyzwaniem dla europejskich społeczeństw.',
      'NIEM wprowadza kompleksową ewaluację co dwa lata. Pokazuje luki w standardach integracji, wskazuje obiecujące praktyki i ocenia skutki zmian prawa i polityki.',
      'Projekt powstaje w czasie, gdy przepisy o ochronie międzynarodowej zmieniają się w poszczególnych krajach i w całej Europie, bo w ostatnich latach przybyło wiele osób. Pyta: czy unijne standardy integracji są dobrze wdrażane? Jak wpływają na politykę integracyjną? Czy działania dla osób objętych ochroną międzynarodową pomagają im się zintegrować? Jakie są wyzwania i dobre praktyki, a jakie luki trzeba wypełnić?',
      'NIEM kieruje Instytut Spraw Publicznych (ISP) w Warszawie. Migration Policy Group (MPG) koordynuje badania: opracowuje wskaźniki i przygotowuje pełne raporty porównawcze. Pozostali partnerzy strategiczni to Przedstawicielstwo UNHCR w Polsce, Regionalne Przedstawicielstwo UNHCR dla Europy Środkowej w Budapeszcie, polskie ministerstwa: spraw wewnętrznych i administracji oraz rodziny, pracy i polityki społecznej, a także Uniwersytet Warszawski.',
    ].join('\n\n'),
  },
} as const

/** The press release of 20 June 2017 in words of ours; what people said is reported, not quoted. */
export const pressEntries: Entries<'press'> = [
  {
    key: 'all-in',
    input: (language, id) => ({
      ...words[language],
      ...{
        language,
        sources: [press, on('niemCampaign'), on('cesCampaign'), on('multikultiCampaign')],
        claims: [],
        organisationId: id('partner', 'ipa'),
      },
      ...{ projectId: id('project', 'niem'), campaignId: id('campaign', 'all-in') },
      ...{ releasedOn: '2017-06-20', contactIds: [id('partner', 'antigone')] },
    }),
  },
]
