import type { Vocabulary } from './vocabulary'
import ar from './vocabulary/subjects/ar.json'
import bg from './vocabulary/subjects/bg.json'
import cs from './vocabulary/subjects/cs.json'
import de from './vocabulary/subjects/de.json'
import el from './vocabulary/subjects/el.json'
import en from './vocabulary/subjects/en.json'
import es from './vocabulary/subjects/es.json'
import fr from './vocabulary/subjects/fr.json'
import hu from './vocabulary/subjects/hu.json'
import it from './vocabulary/subjects/it.json'
import lt from './vocabulary/subjects/lt.json'
import lv from './vocabulary/subjects/lv.json'
import nl from './vocabulary/subjects/nl.json'
import pl from './vocabulary/subjects/pl.json'
import pt from './vocabulary/subjects/pt.json'
import ro from './vocabulary/subjects/ro.json'
import sl from './vocabulary/subjects/sl.json'
import sv from './vocabulary/subjects/sv.json'
import uk from './vocabulary/subjects/uk.json'

/** What records are about and people look for, more closely than themes say it, in each language. */
export const subjects: readonly Vocabulary[] = [
  ...[ar, bg, cs, de, el, en, es, fr, hu, it, lt, lv, nl, pl, pt, ro, sl, sv, uk],
]

/** What a subject is called in a language; nothing where it is not one or has no name there. */
export const subjectName = (id: string, language: string): string | null =>
  subjects.find((one) => one.language === language)?.concepts[id]?.label ?? null
