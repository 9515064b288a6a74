/** A file that is not kept, with a key of section `refusal`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly reason: string) {
    super(reason)
  }
}
