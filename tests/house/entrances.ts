import ts from 'typescript'
import { syntaxOf } from './source-files'

/** Ways in that cannot go through the wrapper, because nobody is signed in yet: `file#export`. */
export const exceptions = [
  'app/api/auth/[...nextauth]/route.ts#GET',
  'app/api/auth/[...nextauth]/route.ts#POST',
  'app/sign-in/provider/route.ts#GET',
  'app/sign-in/provider/callback/route.ts#GET',
  'lib/enquiry/actions.ts#sendEnquiry',
  'lib/account/actions.ts#forgot',
  'lib/heartbeat/actions.ts#answerQuestion',
  'lib/heartbeat/actions.ts#takeAnswerBack',
  'lib/account/actions.ts#reset',
  'lib/account/actions.ts#confirmNewEmail',
  'lib/invitation/actions.ts#accept',
  'lib/person/actions.ts#beginAnew',
  ...['addAppFirst', 'confirmAppFirst', 'askPasskeyFirst', 'addPasskeyFirst', 'showCode', 'askPasskeyToSignIn'].map(
    (name) => `lib/second-factor/actions.ts#${name}`,
  ),
  ...['showPasskey', 'askAnyPasskey', 'signInByPasskey'].map((name) => `lib/second-factor/actions.ts#${name}`),
  'lib/person/actions.ts#signIn',
  'lib/person/actions.ts#setUp',
  'lib/person/actions.ts#signOut',
  'lib/person/actions.ts#chooseDeskLanguage',
]

const wrapper = '@/lib/auth/action'
const isWrapperSource = (source: string) => source === wrapper || source === './action'

/** Exports of a file, of names that match, which are not the result of calling `action` or `endpoint` of lib/auth/action.ts. */
export function unwrappedExports(file: string, names: RegExp): string[] {
  const syntax = syntaxOf(file)
  const makers = importedFrom(syntax, isWrapperSource)
  makers.delete('visitorAction')
  for (const statement of syntax.statements) for (const name of makersIn(statement, makers)) makers.add(name)
  return syntax.statements
    .flatMap((statement) => exportsOf(statement, makers))
    .filter(({ name, isWrapped }) => names.test(name) && !isWrapped)
    .map(({ name }) => `${file}#${name}`)
}

/** Functions of the file itself that do nothing but call a maker: `const deedOn = (facts) => action({ … })`. */
function makersIn(statement: ts.Statement, makers: Set<string>): string[] {
  if (!ts.isVariableStatement(statement)) return []
  const isMaker = (made: ts.Expression | undefined) =>
    made !== undefined && ts.isArrowFunction(made) && !ts.isBlock(made.body) && isCallOf(made.body, makers)
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    isMaker(initializer) ? [name.getText()] : [],
  )
}

/** Every name a file exports, wrapped or not. */
export const exportedNames = (file: string) =>
  syntaxOf(file)
    .statements.flatMap((statement) => exportsOf(statement, new Set()))
    .map(({ name }) => name)

function importedFrom(syntax: ts.SourceFile, matches: (source: string) => boolean): Set<string> {
  const names = syntax.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const bindings = statement.importClause?.namedBindings
    if (!matches(statement.moduleSpecifier.text) || !bindings || !ts.isNamedImports(bindings)) return []
    return bindings.elements.map(({ name }) => name.text)
  })
  return new Set(names)
}

type Exported = { name: string; isWrapped: boolean }

function exportsOf(statement: ts.Statement, makers: Set<string>): Exported[] {
  if (ts.isExportAssignment(statement)) return [{ name: 'default', isWrapped: false }]
  if (ts.isExportDeclaration(statement)) return passedOn(statement)
  return isExported(statement) ? declared(statement, makers) : []
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

function declared(statement: ts.Statement, makers: Set<string>): Exported[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      isWrapped: initializer !== undefined && isCallOf(initializer, makers),
    }))
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [{ name: statement.name?.text ?? 'default', isWrapped: false }]
  return []
}

function passedOn(statement: ts.ExportDeclaration): Exported[] {
  if (statement.isTypeOnly) return []
  const clause = statement.exportClause
  if (!clause || !ts.isNamedExports(clause)) return [{ name: '*', isWrapped: false }]
  return clause.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name }) => ({ name: name.text, isWrapped: false }))
}

const isCallOf = (node: ts.Expression, makers: Set<string>) =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && makers.has(node.expression.text)
