import { createRouter, createWebHistory } from 'vue-router'
import { whenSignedOut } from '../api/client'
import { isFirm, resume, session } from './session'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', name: 'login', component: () => import('./LoginView.vue') },
    {
      path: '/:park',
      component: () => import('./ShellView.vue'),
      props: true,
      children: [
        { path: '', name: 'home', redirect: (to) => ({ name: first(String(to.params.park)), params: to.params }) },
        { path: 'portal', name: 'portal', component: () => import('../portal/PortalView.vue'), props: true },
        { path: 'map', name: 'map', component: () => import('../map/MapView.vue'), props: true },
        { path: 'waiting', name: 'waiting', component: () => import('../phone/WaitingView.vue'), props: true },
        { path: 'visit', name: 'visit', component: () => import('../phone/VisitView.vue'), props: true },
        { path: 'find', name: 'find', component: () => import('../phone/FindView.vue'), props: true },
        { path: 'desk', name: 'desk', component: () => import('../desk/DeskView.vue'), props: true },
        { path: 'late', name: 'late', component: () => import('../desk/LateView.vue'), props: true },
        { path: 'meetings', name: 'meetings', component: () => import('../casework/MeetingsView.vue'), props: true },
        { path: 'fulfilment', name: 'fulfilment', component: () => import('../casework/FulfilmentView.vue'), props: true },
        { path: 'approvals', name: 'approvals', component: () => import('../casework/ApprovalsView.vue'), props: true },
        { path: 'evaluations', name: 'evaluations', component: () => import('../evaluation/EvaluationsView.vue'), props: true },
        { path: 'evaluations/:id', name: 'evaluation', component: () => import('../evaluation/EvaluationView.vue'), props: true },
        { path: 'reviews', name: 'reviews', component: () => import('../evaluation/ReviewsView.vue'), props: true },
        { path: 'reviews/:row', name: 'review', component: () => import('../evaluation/ReviewView.vue'), props: true },
        { path: 'board', name: 'board', component: () => import('../indicator/CockpitView.vue'), props: true },
        { path: 'enterprises/:row', name: 'firm', component: () => import('../enterprise/FirmView.vue'), props: true },
        { path: 'figures', name: 'figures', component: () => import('../indicator/FiguresView.vue'), props: true },
        { path: 'ledgers/:ledger', name: 'ledger', component: () => import('../ledger/LedgerView.vue'), props: true },
        { path: 'ledgers/:ledger/:row', name: 'row', component: () => import('../ledger/RowView.vue'), props: true },
        { path: 'definitions', name: 'definitions', component: () => import('../definition/DefinitionsView.vue'), props: true },
        { path: 'definitions/:kind/:code', name: 'definition', component: () => import('../definition/DefinitionView.vue'), props: true },
        { path: 'check', name: 'check', component: () => import('../check/CheckView.vue'), props: true },
        { path: 'reports', name: 'reports', component: () => import('../report/ReportsView.vue'), props: true },
      ],
    },
    { path: '/:rest(.*)*', name: 'start', component: { render: () => null } },
  ],
})

/** Where somebody begins: a firm at its own pages. */
function first(park: string): string {
  return isFirm(park) ? 'portal' : 'figures'
}

router.beforeEach(async (to) => {
  if (to.name === 'login') return true
  if (!(await resume())) return { name: 'login', query: { to: to.fullPath } }
  const parks = session.user!.parks
  const asked = to.params.park
  if (parks.length > 0 && (to.name === 'start' || !parks.some((p) => p.code === asked))) {
    return { name: first(parks[0]!.code), params: { park: parks[0]!.code } }
  }
  return true
})

whenSignedOut(() => {
  session.user = null
  void router.push({ name: 'login', query: { to: router.currentRoute.value.fullPath } })
})
