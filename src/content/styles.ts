import badge from '../ui/badge.css?inline'
import parts from '../ui/parts.css?inline'
import tokens from '../ui/tokens.css?inline'

/** The sheets of the badge, as text: a constructed sheet is the one kind of style that no page's policy forbids. */
export const badgeStyles: readonly string[] = [tokens, parts, badge]
