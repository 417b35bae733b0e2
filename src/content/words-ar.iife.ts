import './badge-bridge.ts'
import messages from '../../public/_locales/ar/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, ar: messages }
