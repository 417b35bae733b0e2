import './badge-bridge.ts'
import messages from '../../public/_locales/tr/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, tr: messages }
