export { accentStyle, accentTokens, type AccentColours, type AccentTokens } from './color/accent.ts';
export { Breadcrumb, type BreadcrumbProps } from './components/Breadcrumb.tsx';
export { Button, type ButtonProps } from './components/Button.tsx';
export { CheckList, type Check, type CheckListProps } from './components/CheckList.tsx';
export { DataTable, type Column, type DataTableProps } from './components/DataTable.tsx';
export { DayBar, type DayBarProps } from './components/DayBar.tsx';
export { DefinitionList, type DefinitionListProps, type Fact } from './components/DefinitionList.tsx';
export { DueTime, type DueTimeProps } from './components/DueTime.tsx';
export { EmptyState, type EmptyStateProps } from './components/EmptyState.tsx';
export { ErrorSummary, type ErrorSummaryProps } from './components/ErrorSummary.tsx';
export { Field, type FieldOption, type FieldProps } from './components/Field.tsx';
export { Figure, type FigureProps } from './components/Figure.tsx';
export { FileField, type FileFieldProps } from './components/FileField.tsx';
export { FilterBar, type FilterBarProps, type FilterLink } from './components/FilterBar.tsx';
export { HoursLine, layOut, type HoursLineProps, type HoursPart } from './components/HoursLine.tsx';
export { Icon, type IconName, type IconProps } from './components/Icon.tsx';
export { Message, type MessageProps } from './components/Message.tsx';
export { Meter, type MeterProps } from './components/Meter.tsx';
export { Notice, type NoticeKind, type NoticeProps } from './components/Notice.tsx';
export { Pagination, type PaginationProps } from './components/Pagination.tsx';
export {
  LanguageSwitch,
  ThemeSwitch,
  type LanguageSwitchProps,
  type Theme,
  type ThemeSwitchProps,
} from './components/Preference.tsx';
export { RadioCards, type RadioCardsProps, type RadioChoice } from './components/RadioCards.tsx';
export { ReasonList, type Reason, type ReasonListProps } from './components/ReasonList.tsx';
export { RuledList, type RuledItem, type RuledListProps } from './components/RuledList.tsx';
export { SectionNav, type SectionNavItem, type SectionNavProps } from './components/SectionNav.tsx';
export { Skeleton, type SkeletonProps } from './components/Skeleton.tsx';
export { SkipLink } from './components/SkipLink.tsx';
export { StatusLabel, type StatusLabelProps, type StatusShape } from './components/StatusLabel.tsx';
export { UnitBar, type UnitBarProps, type UnitPart } from './components/UnitBar.tsx';
