import { reactive } from 'vue'
import { get, send } from '../api/client'
import type { Park, Session } from '../api/types'

/** Who is logged in; null until known, and after log-out. */
export const session = reactive<{ user: Session | null }>({ user: null })

export async function resume(): Promise<boolean> {
  if (session.user !== null) return true
  try {
    session.user = await get<Session>('/session')
    return true
  } catch {
    return false
  }
}

export async function logIn(login: string, password: string): Promise<void> {
  session.user = await send<Session>('POST', '/session', { login, password })
}

export async function logOut(): Promise<void> {
  await send('DELETE', '/session').catch(() => undefined)
  session.user = null
}

export function parkOf(code: string): Park | undefined {
  return session.user?.parks.find((p) => p.code === code)
}

/** Whether somebody is here for a firm and for nothing else. What may be seen is the server's business; this chooses the pages. */
export function isFirm(park: string): boolean {
  const roles = parkOf(park)?.roles ?? []
  return roles.length > 0 && roles.every((role) => role === 'enterprise')
}
