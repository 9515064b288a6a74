import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

const answer: (request: Request, context: RouteContext<'/api/auth/[...nextauth]'>) => Promise<Response> = (
  request,
  context,
) => NextAuth(authOptions())(request, context)

export { answer as GET, answer as POST }
