import ar from './vocabulary/ar.json'
import bg from './vocabulary/bg.json'
import cs from './vocabulary/cs.json'
import de from './vocabulary/de.json'
import el from './vocabulary/el.json'
import en from './vocabulary/en.json'
import es from './vocabulary/es.json'
import fr from './vocabulary/fr.json'
import hu from './vocabulary/hu.json'
import it from './vocabulary/it.json'
import lt from './vocabulary/lt.json'
import lv from './vocabulary/lv.json'
import nl from './vocabulary/nl.json'
import pl from './vocabulary/pl.json'
import pt from './vocabulary/pt.json'
import ro from './vocabulary/ro.json'
import sl from './vocabulary/sl.json'
import sv from './vocabulary/sv.json'
import uk from './vocabulary/uk.json'

export type Vocabulary = {
  language: string
  /** Whether a speaker of the language has looked at it. */
  reviewed: boolean
  concepts: Record<string, { label: string; forms: string[] }>
}

/** What visitors call themes, groups and stakeholders, in each language. */
export const vocabularies: readonly Vocabulary[] = [
  ...[ar, bg, cs, de, el, en, es, fr, hu, it, lt, lv, nl, pl, pt, ro, sl, sv, uk],
]
