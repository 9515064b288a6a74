import { campaignForm } from '@/lib/campaign/form'
import { eventForm } from '@/lib/event/form'
import { gapForm } from '@/lib/gap/form'
import { partnerForm } from '@/lib/partner/form'
import { pilotForm } from '@/lib/pilot/form'
import { platformForm } from '@/lib/platform/form'
import { practiceForm } from '@/lib/practice/form'
import { pressForm } from '@/lib/press/form'
import { projectForm } from '@/lib/project/form'
import { publicationForm } from '@/lib/publication/form'
import { regionForm } from '@/lib/region/form'
import { roundtableForm } from '@/lib/roundtable/form'
import type { EditableKind } from './editable'
import type { Form } from './form'

const forms: Record<EditableKind, Form> = {
  practice: practiceForm,
  roundtable: roundtableForm,
  gap: gapForm,
  pilot: pilotForm,
  project: projectForm,
  platform: platformForm,
  region: regionForm,
  partner: partnerForm,
  press: pressForm,
  campaign: campaignForm,
  event: eventForm,
  publication: publicationForm,
}

/** The form of a kind of record. */
export const formOf = (kind: EditableKind): Form => forms[kind]
