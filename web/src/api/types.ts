// Shapes of the wire, generated from what the server says of itself (openapi.json). Amounts are texts.
import type { components } from './schema'

type Schemas = components['schemas']

/** The server always writes every part of an answer; what there is not, it writes as null. */
type Answer<T> = T extends (infer Each)[] ? Answer<Each>[] : T extends object ? { [K in keyof T]-?: Answer<T[K]> } : T

export type Park = Answer<Schemas['ParkView']>
export type Session = Answer<Schemas['SessionControllerView']>
export type LedgerSummary = Answer<Schemas['LedgerAnswersSummary']>
export type Ledger = Answer<Schemas['LedgerAnswersDetail']>
export type Field = Answer<Schemas['LedgerAnswersField']>
export type FieldType = Answer<Schemas['LedgerAnswersType']>
export type Step = Answer<Schemas['LedgerAnswersStep']>
export type Cell = Answer<Schemas['RowAnswersCell']>
export type Row = Answer<Schemas['RowAnswersRow']>
export type Rows = Answer<Schemas['RowAnswersRows']>
export type RowVersion = Answer<Schemas['RowAnswersRowVersion']>
export type Done = Answer<Schemas['RowAnswersDone']>
export type Imported = Answer<Schemas['ImportAnswer']>
export type ImportProblem = Answer<Schemas['ImportAnswerRowProblem']>
export type Indicator = Answer<Schemas['IndicatorView']>
export type Part = Answer<Schemas['FigureViewPart']>
export type Figure = Answer<Schemas['FigureView']>
export type FigureAnswered = Answer<Schemas['FigureControllerAnswered']>
export type FigureRow = Answer<Schemas['FigureRowsViewRow']>
export type FigureRows = Answer<Schemas['FigureRowsView']>
export type ReportKind = Answer<Schemas['ReportAnswersKind']>
export type Draft = Answer<Schemas['ReportAnswersDraftAnswer']>
export type ProseVersion = Answer<Schemas['ReportAnswersProseVersion']>
export type Comparison = Answer<Schemas['ReportsComparison']>
export type Issued = Answer<Schemas['ReportAnswersIssuedAnswer']>
export type OpenedReport = Answer<Schemas['ReportAnswersOpenAnswer']>
export type Behind = Answer<Schemas['ReportAnswersBehindAnswer']>
export type Checked = Answer<Schemas['CheckView']>
export type Finding = Answer<Schemas['CheckViewOne']>
/** Here what there is not is left out. */
export type CheckedText = Schemas['ManuscriptControllerTextAnswer']
export type Decision = Schemas['DecisionAnswer']
/** A refusal; one that never reached the program may lack any part. */
export type ProblemDetail = Partial<Schemas['ProblemDetails']>
export type Problem = Answer<Schemas['ProblemDetailsItem']>
export type KeptView = Answer<Schemas['KeptViewsView']>
export type Previewed = Answer<Schemas['ImportAnswerPreviewed']>
export type Due = Answer<Schemas['DueView']>
export type DueLate = Answer<Schemas['DueViewLate']>
export type DueLine = Answer<Schemas['DueViewLine']>
export type ApprovalMatrix = Answer<Schemas['ApprovalMatrix']>
export type ApprovalCase = Answer<Schemas['ApprovalCase']>
export type ApprovalMatter = Answer<Schemas['ApprovalMatter']>
export type Schedule = Omit<Answer<Schemas['SchedulesView']>, 'money'> & { money: Answer<Schemas['SchedulesMoney']> | null }
export type ScheduleLine = Answer<Schemas['SchedulesLine']>
export type Found = Answer<Schemas['RowControllerFound']>
export type Related = Answer<Schemas['RelatedControllerRelated']>
export type RowFile = Answer<Schemas['FileControllerFileView']>
export type Begun = Answer<Schemas['PrefillControllerBegun']>
export type KnownCell = Answer<Schemas['PrefillControllerKnownCell']>
export type MeetingSeries = Answer<Schemas['MeetingSeries']>
export type Meeting = Answer<Schemas['Meeting']>
export type MeetingItem = Answer<Schemas['MeetingItem']>
export type Proposed = Answer<Schemas['MeetingSeriesProposed']>
export type Proposals = Answer<Schemas['Proposals']>
export type Proposal = Answer<Schemas['Proposal']>
export type FoundCell = Answer<Schemas['ProposalFound']>
export type MapSheet = Answer<Schemas['MapControllerSheetView']>
export type MapLayer = Answer<Schemas['MapControllerLayerView']>
export type MapFeature = Answer<Schemas['MapControllerFeatureView']>
export type ShapeAnswer = Answer<Schemas['MapControllerShapeView']>
export type Notice = Answer<Schemas['Notice']>
export type Definitions = Answer<Schemas['DefinitionCatalogueContents']>
export type DefinitionLine = Answer<Schemas['DefinitionCatalogueLine']>
export type Definition = Answer<Schemas['DefinitionCatalogueDetail']>
export type DefinitionUse = Answer<Schemas['DefinitionCatalogueUseLine']>
export type DefinitionPlan = Answer<Schemas['DefinitionControllerPlanAnswer']>
export type PolicyFit = Answer<Schemas['PolicyFit']>
export type Judged = Answer<Schemas['PolicyFitJudged']>
export type Judgement = Answer<Schemas['PolicyApplicationControllerJudgement']>
export type EvaluationList = Answer<Schemas['EvaluationList']>
export type Evaluation = Answer<Schemas['EvaluationView']>
export type Scored = Answer<Schemas['ResultScored']>
export type ScoreTrace = Answer<Schemas['ScoreTrace']>
export type ScoreRow = Answer<Schemas['ScoreTraceRow']>
export type WhatIf = Answer<Schemas['WhatIf']>
export type LiveScore = Answer<Schemas['LiveScore']>
export type HandedIn = Answer<Schemas['HandedInLine']>
