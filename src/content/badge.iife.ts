import './badge-bridge.ts'
import { createBadge } from './badge.tsx'

globalThis.earnedBadge = createBadge
