/** A start that cannot go on for a reason a person can act on: printed without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
  constructor(
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}\n${remedy}`, options)
  }
}
